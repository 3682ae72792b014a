import { ok } from '@skillhub/domain/kernel';
import { moduleOf } from '../../course/course';
import { refuse } from '../../refusal';
import { activity } from '../follow';
import { attemptItems } from '../score-quiz';
import type { Decision } from '../../command-definition';
import type { EnrolmentEvent } from '../enrolment';
import { isFollowed, notFollowed, type EnrolmentState } from '../enrolment-state';
import type { StartQuizAttempt } from './start-quiz-attempt.command';

export const startQuizAttempt: Decision<StartQuizAttempt, EnrolmentState, EnrolmentEvent> = (
  { data, course },
  state,
  { now },
) => {
  if (!isFollowed(state)) return notFollowed(state);
  const { enrolmentId, attemptId, moduleId } = data;
  const known = state.modules.get(moduleId);
  const content = course.status === 'none' ? undefined : moduleOf(course, moduleId);
  if (!known || !content) return refuse('learning.unknown_module', 'moduleId');
  if (content.kind !== 'quiz') {
    return refuse('learning.module_not_followed_so', 'moduleId', { kind: content.kind });
  }
  if (state.attempts.has(attemptId)) return refuse('learning.attempt_id_used', 'attemptId');
  const earlier = [...state.attempts.values()].filter((attempt) => attempt.moduleId === moduleId);
  const open = earlier.find(({ status }) => status !== 'finished');
  if (open) return refuse('learning.attempt_open', 'moduleId', { attemptId: open.attemptId });
  const { attemptsAllowed } = known.module;
  if (attemptsAllowed !== null && earlier.length >= attemptsAllowed) {
    return refuse('learning.attempts_used_up', 'moduleId', { attemptsAllowed });
  }
  const started = {
    enrolmentId,
    attemptId,
    moduleId,
    attempt: earlier.length + 1,
    items: [...attemptItems(content)],
  };
  return ok(activity(state, [{ type: 'QuizAttemptStarted', data: started }], now));
};
