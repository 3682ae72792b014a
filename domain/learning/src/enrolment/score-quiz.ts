import type { AttemptItem, CourseModule, QuizItem, QuizItemId } from '@skillhub/domain/contracts';
import { refusal, type LearningRefusal } from '../refusal';

type Quiz = Extract<CourseModule, { kind: 'quiz' }>;

/** What decides the score of an item, without its texts: an attempt is judged by the items of its beginning. */
export const attemptItems = (quiz: Pick<Quiz, 'items'>): readonly AttemptItem[] => quiz.items.map(frozen);

function frozen(item: QuizItem): AttemptItem {
  const { itemId, points, skills } = item;
  if (item.kind === 'open') return { kind: 'open', itemId, points, skills };
  return {
    kind: item.kind,
    itemId,
    points,
    skills,
    choices: item.choices.map(({ choiceId }) => choiceId),
    correct: item.choices.filter(({ correct }) => correct).map(({ choiceId }) => choiceId),
  };
}

export interface Answer {
  readonly choices: readonly string[];
  readonly text: string | null;
}

/** Why an answer does not fit its item. */
export function answerFault(item: AttemptItem, { choices, text }: Answer): LearningRefusal | undefined {
  if (item.kind === 'open') {
    return text === null || text.trim() === '' ? refusal('learning.text_required', 'text') : undefined;
  }
  const unknown = choices.find((choice) => !item.choices.includes(choice));
  if (unknown !== undefined) return refusal('learning.unknown_choice', 'choices', { choiceId: unknown });
  if (choices.length === 0) return refusal('learning.choice_required', 'choices');
  return item.kind === 'single_choice' && choices.length > 1
    ? refusal('learning.one_choice_only', 'choices')
    : undefined;
}

/** Whether an answer is right: the right choices and no other. Null: an open item, which a person marks. */
export function isRight(item: AttemptItem, { choices }: Answer): boolean | null {
  if (item.kind === 'open') return null;
  const picked = new Set(choices);
  return picked.size === item.correct.length && item.correct.every((choice) => picked.has(choice));
}

/** Floats of points must not decide at the very mark. */
const EPSILON = 1e-9;

export const reaches = (score: number, passMark: number): boolean => score >= passMark - EPSILON;

/** Points of the right answers over all points, 0 to 1. An item without an answer counts as wrong. */
export function scoreOf(
  items: readonly AttemptItem[],
  answers: ReadonlyMap<QuizItemId, boolean | null>,
): number {
  const possible = items.reduce((sum, { points }) => sum + points, 0);
  const earned = items.reduce(
    (sum, { itemId, points }) => sum + (answers.get(itemId) === true ? points : 0),
    0,
  );
  return Math.min(1, earned / possible);
}
