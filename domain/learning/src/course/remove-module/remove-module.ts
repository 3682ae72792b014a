import { ok } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import { isCompletable } from '../module-rules';
import type { Decision } from '../../command-definition';
import { isEditable, notEditable, type CourseEvent, type CourseState } from '../course';
import type { RemoveModule } from './remove-module.command';

export const removeModule: Decision<RemoveModule, CourseState, CourseEvent> = ({ data }, state) => {
  if (!isEditable(state)) return notEditable(state);
  const left = state.modules.filter(({ moduleId }) => moduleId !== data.moduleId);
  if (left.length === state.modules.length) return refuse('learning.unknown_module', 'moduleId');
  if (state.status === 'published' && !isCompletable(left)) {
    return refuse('learning.course_without_required_module', 'moduleId');
  }
  return ok([{ type: 'ModuleRemoved', data }]);
};
