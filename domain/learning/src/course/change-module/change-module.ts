import { ok, refused } from '@skillhub/domain/kernel';
import { sameContent } from '../../content';
import { refuse } from '../../refusal';
import { isCompletable, moduleFault } from '../module-rules';
import type { Decision } from '../../command-definition';
import { isEditable, notEditable, type CourseEvent, type CourseState } from '../course';
import type { ChangeModule } from './change-module.command';

export const changeModule: Decision<ChangeModule, CourseState, CourseEvent> = ({ data }, state) => {
  if (!isEditable(state)) return notEditable(state);
  const { module } = data;
  const known = state.modules.find(({ moduleId }) => moduleId === module.moduleId);
  if (!known) return refuse('learning.unknown_module', 'module.moduleId');
  if (known.kind !== module.kind) {
    return refuse('learning.module_kind_changed', 'module.kind', { kind: known.kind });
  }
  const changed = state.modules.map((each) => (each === known ? module : each));
  if (state.status === 'published' && !isCompletable(changed)) {
    return refuse('learning.course_without_required_module', 'module.required');
  }
  const fault = moduleFault(module, 'module');
  if (fault) return refused(fault);
  return ok(sameContent(module, known) ? [] : [{ type: 'ModuleChanged', data }]);
};
