import { decider } from '@skillhub/domain/kernel/testing';
import { attemptStarted, finished, submitted } from '../../testing/quiz-samples';
import { attemptItems } from '../score-quiz';
import {
  TODAY,
  added,
  attemptId,
  courseId,
  courseOf,
  courseWith,
  drafted,
  enrolled,
  enrolmentId,
  published,
  quiz,
  started,
  video,
} from '../../testing/samples';
import { enrolment } from '../enrolment';

const subject = decider(enrolment);

const course = courseWith([video, quiz]);
const start = (n: number, moduleId = quiz.moduleId) => ({
  type: 'StartQuizAttempt' as const,
  data: { enrolmentId, attemptId: attemptId(n), moduleId },
  course,
});

describe('starting an attempt at a quiz', () => {
  it('takes the items of the moment, and starts the course', () => {
    subject
      .given([enrolled()])
      .when(start(1))
      .then([{ type: 'CourseStarted', data: { enrolmentId, startedOn: TODAY } }, attemptStarted(1)]);
    const shorter = { ...quiz, items: quiz.items.slice(0, 1) };
    subject
      .given([enrolled(), started])
      .when({ ...start(1), course: courseWith([shorter]) })
      .then([
        {
          type: 'QuizAttemptStarted',
          data: {
            enrolmentId,
            attemptId: attemptId(1),
            moduleId: quiz.moduleId,
            attempt: 1,
            items: [...attemptItems(shorter)],
          },
        },
      ]);
  });

  it('works with a quiz that left the course since', () => {
    const without = courseOf([
      drafted,
      added(video, 0),
      added(quiz, 1),
      published,
      { type: 'ModuleRemoved', data: { courseId, moduleId: quiz.moduleId } },
    ]);
    subject
      .given([enrolled(), started])
      .when({ ...start(1), course: without })
      .then([attemptStarted(1)]);
  });

  it('is one at a time, as often as the quiz allows', () => {
    const first = [enrolled(), started, attemptStarted(1)];
    subject.given(first).when(start(2)).thenRefused('learning.attempt_open');
    subject.given(first).when(start(1)).thenRefused('learning.attempt_id_used');
    const second = [...first, submitted(2), finished(0), attemptStarted(2)];
    subject
      .given([...second, submitted(2, 2), finished(0, 2)])
      .when(start(3))
      .thenRefused('learning.attempts_used_up', { details: { attemptsAllowed: 2 } });
  });

  it('needs a quiz of the enrolment', () => {
    subject.given([enrolled()]).when(start(1, video.moduleId)).thenRefused('learning.module_not_followed_so');
    subject
      .given([enrolled([video])])
      .when(start(1))
      .thenRefused('learning.unknown_module');
    subject.given([]).when(start(1)).thenRefused('learning.not_found');
  });
});
