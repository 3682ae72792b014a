import { decider } from '@skillhub/domain/kernel/testing';
import { attemptStarted, chosen, finished, submitted, written } from '../../testing/quiz-samples';
import {
  TODAY,
  attemptId,
  enrolled,
  enrolmentId,
  itemId,
  managerId,
  personId,
  quiz,
  started,
} from '../../testing/samples';
import { enrolment, type EnrolmentEvent } from '../enrolment';

const subject = decider(enrolment);

const mark = (correct: boolean, n = 2, markerId = managerId) => ({
  type: 'MarkQuizItem' as const,
  data: { enrolmentId, attemptId: attemptId(1), itemId: itemId(n), correct, markerId },
});
const marked = (correct: boolean): EnrolmentEvent => ({
  type: 'QuizItemMarked',
  data: { ...mark(correct).data, moduleId: quiz.moduleId },
});
const history = [enrolled([quiz]), started, attemptStarted(), chosen('a'), written()];

describe('marking an open answer', () => {
  it('waits for the end of an attempt that goes on', () => {
    subject
      .given(history)
      .when(mark(true))
      .then([marked(true)]);
  });

  it('ends an attempt that was handed in, with all that follows', () => {
    subject
      .given([...history, submitted(0)])
      .when(mark(true))
      .then([
        marked(true),
        finished(1),
        { type: 'ModuleCompleted', data: { enrolmentId, moduleId: quiz.moduleId, completedOn: TODAY } },
        { type: 'CourseCompleted', data: { enrolmentId, completedOn: TODAY } },
        { type: 'CoursePassed', data: { enrolmentId, score: 1, passedOn: TODAY } },
      ]);
  });

  it('happens once, by somebody else, on an open item that was answered', () => {
    subject
      .given([...history, marked(true)])
      .when(mark(false))
      .thenRefused('learning.item_marked');
    subject
      .given(history)
      .when(mark(true, 2, personId))
      .thenRefused('learning.own_rater');
    subject.given(history).when(mark(true, 1)).thenRefused('learning.item_not_open');
    subject.given(history).when(mark(true, 9)).thenRefused('learning.unknown_quiz_item');
    subject
      .given([enrolled(), started, attemptStarted()])
      .when(mark(true))
      .thenRefused('learning.item_not_answered');
    subject.given([enrolled()]).when(mark(true)).thenRefused('learning.unknown_attempt');
    subject.given([]).when(mark(true)).thenRefused('learning.not_found');
  });
});
