import { ok } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import { finishWhenJudged } from '../finish-attempt';
import { activity } from '../follow';
import type { Decision } from '../../command-definition';
import type { EnrolmentEvent } from '../enrolment';
import { isFollowed, notFollowed, type EnrolmentState } from '../enrolment-state';
import type { MarkQuizItem } from './mark-quiz-item.command';

export const markQuizItem: Decision<MarkQuizItem, EnrolmentState, EnrolmentEvent> = (
  { data },
  state,
  { now },
) => {
  if (!isFollowed(state)) return notFollowed(state);
  const attempt = state.attempts.get(data.attemptId);
  if (!attempt) return refuse('learning.unknown_attempt', 'attemptId');
  const { moduleId, items, answers } = attempt;
  const item = items.find(({ itemId }) => itemId === data.itemId);
  if (!item) return refuse('learning.unknown_quiz_item', 'itemId');
  if (item.kind !== 'open') return refuse('learning.item_not_open', 'itemId');
  const known = answers.get(data.itemId);
  if (known === undefined) return refuse('learning.item_not_answered', 'itemId');
  if (known !== null) return refuse('learning.item_marked', 'itemId');
  if (data.markerId === state.personId) return refuse('learning.own_rater', 'markerId');
  const marked: EnrolmentEvent = { type: 'QuizItemMarked', data: { ...data, moduleId } };
  if (attempt.status === 'answering') return ok([marked]);
  const judged = new Map(answers).set(data.itemId, data.correct);
  return ok(activity(state, [marked, ...finishWhenJudged(state, attempt, judged, now)], now));
};
