import { decider } from '@skillhub/domain/kernel/testing';
import { attemptStarted, chosen, finished, submitted, written } from '../../testing/quiz-samples';
import { TODAY, attemptId, enrolled, enrolmentId, quiz, started } from '../../testing/samples';
import { enrolment } from '../enrolment';

const subject = decider(enrolment);

const submit = { type: 'SubmitQuizAttempt' as const, data: { enrolmentId, attemptId: attemptId(1) } };
const history = [enrolled([quiz]), started, attemptStarted()];

describe('handing an attempt in', () => {
  it('counts items without an answer as wrong', () => {
    subject
      .given([...history, chosen('a')])
      .when(submit)
      .then([
        submitted(1),
        finished(0.25),
        { type: 'ModuleCompleted', data: { enrolmentId, moduleId: quiz.moduleId, completedOn: TODAY } },
        { type: 'CourseCompleted', data: { enrolmentId, completedOn: TODAY } },
        { type: 'CourseFailed', data: { enrolmentId, score: 0.25, failedOn: TODAY } },
      ]);
  });

  it('waits for the marks of open answers', () => {
    subject
      .given([...history, chosen('a'), written()])
      .when(submit)
      .then([submitted(0)]);
  });

  it('happens once', () => {
    subject
      .given([...history, submitted(2), finished(0)])
      .when(submit)
      .thenRefused('learning.attempt_submitted');
    subject.given([enrolled()]).when(submit).thenRefused('learning.unknown_attempt');
    subject.given([]).when(submit).thenRefused('learning.not_found');
  });
});
