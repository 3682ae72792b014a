import { ok, refused } from '@skillhub/domain/kernel';
import { futureDay, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import { reaches } from '../score-quiz';
import type { Decision } from '../../command-definition';
import type { EnrolmentEvent } from '../enrolment';
import { notFollowed, type EnrolmentState } from '../enrolment-state';
import type { TakeOverModuleResult } from './take-over-module-result.command';

export const takeOverModuleResult: Decision<TakeOverModuleResult, EnrolmentState, EnrolmentEvent> = (
  { data },
  state,
  { now },
) => {
  if (state.status === 'none') return notFollowed(state);
  const { enrolmentId, moduleId, score, scoredOn } = data;
  const known = state.modules.get(moduleId);
  if (!known) return refuse('learning.unknown_module', 'moduleId');
  const fault = futureDay(scoredOn, now, 'scoredOn');
  if (fault) return refused(fault);
  // The source gives one result for each module; a repeat, or one that is not better, says nothing new.
  if (known.bestScore !== null && known.bestScore >= score) return ok([]);
  const { passMark } = known.module;
  const passed = passMark === null ? null : reaches(score, passMark);
  const occurredAt = occurredOn(scoredOn, now);
  const events: EnrolmentEvent[] = [
    {
      type: 'ModuleScored',
      data: { enrolmentId, moduleId, score, passed, assessorId: null, scoredOn },
      occurredAt,
    },
  ];
  if (!known.isCompleted) {
    events.push({
      type: 'ModuleCompleted',
      data: { enrolmentId, moduleId, completedOn: scoredOn },
      occurredAt,
    });
  }
  return ok(
    state.status === 'enrolled'
      ? [{ type: 'CourseStarted', data: { enrolmentId, startedOn: scoredOn }, occurredAt }, ...events]
      : events,
  );
};
