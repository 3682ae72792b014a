import { ok } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import { finishWhenJudged } from '../finish-attempt';
import { activity } from '../follow';
import type { Decision } from '../../command-definition';
import type { EnrolmentEvent } from '../enrolment';
import { isFollowed, notFollowed, type EnrolmentState } from '../enrolment-state';
import type { SubmitQuizAttempt } from './submit-quiz-attempt.command';

export const submitQuizAttempt: Decision<SubmitQuizAttempt, EnrolmentState, EnrolmentEvent> = (
  { data },
  state,
  { now },
) => {
  if (!isFollowed(state)) return notFollowed(state);
  const attempt = state.attempts.get(data.attemptId);
  if (!attempt) return refuse('learning.unknown_attempt', 'attemptId');
  if (attempt.status !== 'answering') return refuse('learning.attempt_submitted', 'attemptId');
  const { moduleId, items, answers } = attempt;
  const submitted: EnrolmentEvent = {
    type: 'QuizAttemptSubmitted',
    data: { ...data, moduleId, unanswered: items.length - answers.size },
  };
  return ok(activity(state, [submitted, ...finishWhenJudged(state, attempt, answers, now)], now));
};
