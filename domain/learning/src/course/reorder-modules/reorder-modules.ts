import { ok } from '@skillhub/domain/kernel';
import { sameContent } from '../../content';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import { isEditable, notEditable, type CourseEvent, type CourseState } from '../course';
import type { ReorderModules } from './reorder-modules.command';

export const reorderModules: Decision<ReorderModules, CourseState, CourseEvent> = ({ data }, state) => {
  if (!isEditable(state)) return notEditable(state);
  const known = state.modules.map(({ moduleId }) => moduleId);
  const isSame = data.moduleIds.length === known.length && known.every((id) => data.moduleIds.includes(id));
  if (!isSame) return refuse('learning.modules_incomplete', 'moduleIds', { modules: known });
  return ok(sameContent(data.moduleIds, known) ? [] : [{ type: 'ModulesReordered', data }]);
};
