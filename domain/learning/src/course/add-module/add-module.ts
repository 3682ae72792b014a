import { ok, refused } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import { moduleFault } from '../module-rules';
import type { Decision } from '../../command-definition';
import { isEditable, moduleOf, notEditable, type CourseEvent, type CourseState } from '../course';
import type { AddModule } from './add-module.command';

export const addModule: Decision<AddModule, CourseState, CourseEvent> = ({ data }, state) => {
  if (!isEditable(state)) return notEditable(state);
  const { courseId, module, position = state.modules.length } = data;
  if (moduleOf(state, module.moduleId)) return refuse('learning.module_exists', 'module.moduleId');
  if (position > state.modules.length) {
    return refuse('learning.module_position_out_of_range', 'position', { modules: state.modules.length });
  }
  const fault = moduleFault(module, 'module');
  return fault ? refused(fault) : ok([{ type: 'ModuleAdded', data: { courseId, position, module } }]);
};
