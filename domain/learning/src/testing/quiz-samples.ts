import type { EnrolmentEvent } from '../enrolment/enrolment';
import { attemptItems } from '../enrolment/score-quiz';
import { attemptId, enrolmentId, itemId, personId, quiz } from './samples';

const { moduleId } = quiz;

export const attemptStarted = (attempt = 1): EnrolmentEvent => ({
  type: 'QuizAttemptStarted',
  data: { enrolmentId, attemptId: attemptId(attempt), moduleId, attempt, items: [...attemptItems(quiz)] },
});
/** The item with choices (worth 1 point of 4). */
export const chosen = (choice: 'a' | 'b', attempt = 1): EnrolmentEvent => ({
  type: 'QuizItemAnswered',
  data: {
    enrolmentId,
    personId,
    attemptId: attemptId(attempt),
    moduleId,
    itemId: itemId(1),
    choices: [choice],
    text: null,
    correct: choice === 'a',
    exposure: attempt,
    secondsTaken: null,
  },
});
/** The open item (worth 3 points of 4). */
export const written = (attempt = 1): EnrolmentEvent => ({
  type: 'QuizItemAnswered',
  data: {
    enrolmentId,
    personId,
    attemptId: attemptId(attempt),
    moduleId,
    itemId: itemId(2),
    choices: [],
    text: 'Résume ce texte en trois points.',
    correct: null,
    exposure: attempt,
    secondsTaken: 40,
  },
});
export const submitted = (unanswered: number, attempt = 1): EnrolmentEvent => ({
  type: 'QuizAttemptSubmitted',
  data: { enrolmentId, attemptId: attemptId(attempt), moduleId, unanswered },
});
export const finished = (score: number, attempt = 1): EnrolmentEvent => ({
  type: 'QuizAttemptFinished',
  data: { enrolmentId, attemptId: attemptId(attempt), moduleId, score, passed: score >= quiz.passMark },
});
