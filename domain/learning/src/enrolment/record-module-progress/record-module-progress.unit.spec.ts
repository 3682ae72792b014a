import { decider } from '@skillhub/domain/kernel/testing';
import {
  TODAY,
  enrolled,
  enrolmentId,
  moduleId,
  quiz,
  reading,
  started,
  video,
  withdrawn,
} from '../../testing/samples';
import { enrolment, type EnrolmentEvent } from '../enrolment';

const subject = decider(enrolment);

const progress = (share: number, id = video.moduleId) => ({
  type: 'RecordModuleProgress' as const,
  data: { enrolmentId, moduleId: id, progress: share },
});
const progressed = (share: number, id = video.moduleId): EnrolmentEvent => ({
  type: 'ModuleProgressed',
  data: { enrolmentId, moduleId: id, progress: share },
});
const done = (id = video.moduleId): EnrolmentEvent => ({
  type: 'ModuleCompleted',
  data: { enrolmentId, moduleId: id, completedOn: TODAY },
});
const startedToday: EnrolmentEvent = { type: 'CourseStarted', data: { enrolmentId, startedOn: TODAY } };

describe('recording progress in a module', () => {
  it('starts the course with the first thing done', () => {
    subject
      .given([enrolled()])
      .when(progress(0.4))
      .then([startedToday, progressed(0.4)]);
    subject
      .given([enrolled(), started, progressed(0.4)])
      .when(progress(0.6))
      .then([progressed(0.6)]);
  });

  it('completes the module at 1, and does not undo what is done', () => {
    subject
      .given([enrolled(), started])
      .when(progress(1))
      .then([progressed(1), done()]);
    const history = [enrolled(), started, progressed(0.6)];
    subject.given(history).when(progress(0.6)).then([]);
    subject.given(history).when(progress(0.2)).then([]);
  });

  it('completes, and passes, a course that assesses nothing', () => {
    subject
      .given([enrolled([video, reading]), started])
      .when(progress(1))
      .then([
        progressed(1),
        done(),
        { type: 'CourseCompleted', data: { enrolmentId, completedOn: TODAY } },
        { type: 'CoursePassed', data: { enrolmentId, score: null, passedOn: TODAY } },
      ]);
  });

  it('leaves the course open for a module that is not required', () => {
    subject
      .given([enrolled([video, reading]), started])
      .when(progress(1, reading.moduleId))
      .then([progressed(1, reading.moduleId), done(reading.moduleId)]);
  });

  it('is for videos and texts of the course, from 0 to 1', () => {
    subject
      .given([enrolled()])
      .when(progress(1, quiz.moduleId))
      .thenRefused('learning.module_not_followed_so', { details: { kind: 'quiz' } });
    subject
      .given([enrolled()])
      .when(progress(1, moduleId(9)))
      .thenRefused('learning.unknown_module');
    for (const share of [-0.1, 1.1, Number.NaN]) {
      subject.given([enrolled()]).when(progress(share)).thenRefused('learning.progress_out_of_range');
    }
  });

  it('needs an enrolment that was not withdrawn', () => {
    subject.given([]).when(progress(1)).thenRefused('learning.not_found');
    subject.given([enrolled(), withdrawn]).when(progress(1)).thenRefused('learning.enrolment_closed');
  });
});
