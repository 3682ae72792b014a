import { ok, refused } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import { answerFault, isRight } from '../score-quiz';
import type { Decision } from '../../command-definition';
import type { EnrolmentEvent } from '../enrolment';
import { isFollowed, notFollowed, type EnrolmentState } from '../enrolment-state';
import type { AnswerQuizItem } from './answer-quiz-item.command';

export const answerQuizItem: Decision<AnswerQuizItem, EnrolmentState, EnrolmentEvent> = ({ data }, state) => {
  if (!isFollowed(state)) return notFollowed(state);
  const { enrolmentId, attemptId, itemId, text, secondsTaken } = data;
  const choices = [...new Set(data.choices)];
  const attempt = state.attempts.get(attemptId);
  if (!attempt) return refuse('learning.unknown_attempt', 'attemptId');
  if (attempt.status !== 'answering') return refuse('learning.attempt_submitted', 'attemptId');
  const item = attempt.items.find((known) => known.itemId === itemId);
  if (!item) return refuse('learning.unknown_quiz_item', 'itemId');
  if (attempt.answers.has(itemId)) return refuse('learning.item_answered', 'itemId');
  const fault = answerFault(item, { choices, text });
  if (fault) return refused(fault);
  const answered = {
    enrolmentId,
    personId: state.personId,
    attemptId,
    moduleId: attempt.moduleId,
    itemId,
    choices: item.kind === 'open' ? [] : choices,
    text: item.kind === 'open' ? text : null,
    correct: isRight(item, { choices, text }),
    exposure: (state.exposures.get(itemId) ?? 0) + 1,
    secondsTaken,
  };
  return ok([{ type: 'QuizItemAnswered', data: answered }]);
};
