import { ok } from '@skillhub/domain/kernel';
import { todayAfter } from '../../days';
import { refuse } from '../../refusal';
import { activity, completion } from '../follow';
import { reaches } from '../score-quiz';
import type { Decision } from '../../command-definition';
import type { EnrolmentEvent } from '../enrolment';
import { isFollowed, notFollowed, type EnrolmentState } from '../enrolment-state';
import type { MarkExercise } from './mark-exercise.command';

export const markExercise: Decision<MarkExercise, EnrolmentState, EnrolmentEvent> = (
  { data },
  state,
  { now },
) => {
  if (!isFollowed(state)) return notFollowed(state);
  const { enrolmentId, moduleId, score, assessorId } = data;
  const known = state.modules.get(moduleId);
  if (!known) return refuse('learning.unknown_module', 'moduleId');
  const { kind, passMark } = known.module;
  if (kind !== 'exercise') return refuse('learning.module_not_followed_so', 'moduleId', { kind });
  if (!(score >= 0 && score <= 1)) return refuse('learning.score_out_of_range', 'score', { score });
  if (assessorId === state.personId) return refuse('learning.own_rater', 'assessorId');
  const passed = passMark === null ? null : reaches(score, passMark);
  const scoredOn = todayAfter(state.enrolledOn, now);
  const done: EnrolmentEvent[] = [
    { type: 'ModuleScored', data: { enrolmentId, moduleId, score, passed, assessorId, scoredOn } },
    ...completion(state, moduleId, now),
  ];
  return ok(activity(state, done, now));
};
