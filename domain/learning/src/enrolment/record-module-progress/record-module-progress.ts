import { ok } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import { activity, completion } from '../follow';
import type { Decision } from '../../command-definition';
import type { EnrolmentEvent } from '../enrolment';
import { isFollowed, notFollowed, type EnrolmentState } from '../enrolment-state';
import type { RecordModuleProgress } from './record-module-progress.command';

export const recordModuleProgress: Decision<RecordModuleProgress, EnrolmentState, EnrolmentEvent> = (
  { data },
  state,
  { now },
) => {
  if (!isFollowed(state)) return notFollowed(state);
  const { enrolmentId, moduleId, progress } = data;
  const known = state.modules.get(moduleId);
  if (!known) return refuse('learning.unknown_module', 'moduleId');
  const { kind } = known.module;
  if (kind !== 'video' && kind !== 'text')
    return refuse('learning.module_not_followed_so', 'moduleId', { kind });
  if (!(progress >= 0 && progress <= 1))
    return refuse('learning.progress_out_of_range', 'progress', { progress });
  if (progress <= known.progress) return ok([]);
  const done: EnrolmentEvent[] = [{ type: 'ModuleProgressed', data: { enrolmentId, moduleId, progress } }];
  if (progress === 1) done.push(...completion(state, moduleId, now));
  return ok(activity(state, done, now));
};
