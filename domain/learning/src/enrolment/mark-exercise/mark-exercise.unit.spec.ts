import { decider } from '@skillhub/domain/kernel/testing';
import {
  TODAY,
  enrolled,
  enrolmentId,
  exercise,
  managerId,
  moduleId,
  personId,
  started,
  video,
} from '../../testing/samples';
import { enrolment, type EnrolmentEvent } from '../enrolment';

const subject = decider(enrolment);

const mark = (score: number, assessorId = managerId, id = exercise.moduleId) => ({
  type: 'MarkExercise' as const,
  data: { enrolmentId, moduleId: id, score, assessorId },
});
const scored = (score: number, passed: boolean | null): EnrolmentEvent => ({
  type: 'ModuleScored',
  data: { enrolmentId, moduleId: exercise.moduleId, score, passed, assessorId: managerId, scoredOn: TODAY },
});
const done: EnrolmentEvent = {
  type: 'ModuleCompleted',
  data: { enrolmentId, moduleId: exercise.moduleId, completedOn: TODAY },
};
const completed: EnrolmentEvent = { type: 'CourseCompleted', data: { enrolmentId, completedOn: TODAY } };

describe('marking an exercise', () => {
  it('completes it whatever the mark, and says apart whether it is passed', () => {
    subject
      .given([enrolled([exercise]), started])
      .when(mark(0.5))
      .then([
        scored(0.5, true),
        done,
        completed,
        { type: 'CoursePassed', data: { enrolmentId, score: 0.5, passedOn: TODAY } },
      ]);
    subject
      .given([enrolled([exercise]), started])
      .when(mark(0.4))
      .then([
        scored(0.4, false),
        done,
        completed,
        { type: 'CourseFailed', data: { enrolmentId, score: 0.4, failedOn: TODAY } },
      ]);
  });

  it('may pass a course that was failed, once; the best mark stays', () => {
    const failed: EnrolmentEvent[] = [
      enrolled([exercise]),
      started,
      scored(0.4, false),
      done,
      completed,
      { type: 'CourseFailed', data: { enrolmentId, score: 0.4, failedOn: TODAY } },
    ];
    const passed: EnrolmentEvent = {
      type: 'CoursePassed',
      data: { enrolmentId, score: 0.9, passedOn: TODAY },
    };
    subject
      .given(failed)
      .when(mark(0.9))
      .then([scored(0.9, true), passed]);
    subject
      .given([...failed, scored(0.9, true), passed])
      .when(mark(0.2))
      .then([scored(0.2, false)]);
  });

  it('judges nothing without a pass mark', () => {
    subject
      .given([enrolled([{ ...exercise, passMark: null }, video]), started])
      .when(mark(0.1))
      .then([scored(0.1, null), done]);
  });

  it('is done by somebody else, on an exercise, from 0 to 1', () => {
    const history = [enrolled([exercise, video])];
    subject.given(history).when(mark(1, personId)).thenRefused('learning.own_rater', { field: 'assessorId' });
    subject.given(history).when(mark(1.2)).thenRefused('learning.score_out_of_range');
    subject
      .given(history)
      .when(mark(1, managerId, video.moduleId))
      .thenRefused('learning.module_not_followed_so');
    subject
      .given(history)
      .when(mark(1, managerId, moduleId(9)))
      .thenRefused('learning.unknown_module');
    subject.given([]).when(mark(1)).thenRefused('learning.not_found');
  });
});
