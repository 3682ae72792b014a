import { decider } from '@skillhub/domain/kernel/testing';
import { attemptStarted, chosen, finished, submitted, written } from '../../testing/quiz-samples';
import { attemptId, enrolled, enrolmentId, itemId, started } from '../../testing/samples';
import { enrolment } from '../enrolment';
import type { AnswerQuizItem } from './answer-quiz-item.command';

const subject = decider(enrolment);

const answer = (changes: Partial<AnswerQuizItem['data']> = {}): AnswerQuizItem => ({
  type: 'AnswerQuizItem',
  data: {
    enrolmentId,
    attemptId: attemptId(1),
    itemId: itemId(1),
    choices: ['a'],
    text: null,
    secondsTaken: null,
    ...changes,
  },
});
const open = { itemId: itemId(2), choices: [], text: 'Résume ce texte en trois points.', secondsTaken: 40 };
const history = [enrolled(), started, attemptStarted()];

describe('answering an item of a quiz', () => {
  it('judges choices at once and leaves a text to a person', () => {
    subject
      .given(history)
      .when(answer())
      .then([chosen('a')]);
    subject
      .given(history)
      .when(answer({ choices: ['b'] }))
      .then([chosen('b')]);
    subject.given(history).when(answer(open)).then([written()]);
  });

  it('counts how often an item was answered', () => {
    subject
      .given([...history, chosen('b'), submitted(1), finished(0), attemptStarted(2)])
      .when(answer({ attemptId: attemptId(2) }))
      .then([chosen('a', 2)]);
  });

  it('happens once in an attempt that was not handed in', () => {
    subject
      .given([...history, chosen('b')])
      .when(answer())
      .thenRefused('learning.item_answered');
    subject
      .given([...history, submitted(2), finished(0)])
      .when(answer())
      .thenRefused('learning.attempt_submitted');
  });

  it.each([
    ['learning.unknown_attempt', { attemptId: attemptId(9), choices: ['a'] }],
    ['learning.unknown_quiz_item', { itemId: itemId(9), choices: ['a'] }],
    ['learning.unknown_choice', { choices: ['z'] }],
    ['learning.choice_required', { choices: [] }],
    ['learning.one_choice_only', { choices: ['a', 'b'] }],
    ['learning.text_required', { ...open, text: '  ' }],
  ] as const)('is refused: %s', (code, { choices, ...changes }) => {
    subject
      .given(history)
      .when(answer({ ...changes, choices: [...choices] }))
      .thenRefused(code);
  });

  it('needs an enrolment', () => {
    subject.given([]).when(answer()).thenRefused('learning.not_found');
  });
});
