import { decider } from '@skillhub/domain/kernel/testing';
import { added, courseId, drafted, published, reading, retired, video } from '../../testing/samples';
import { course } from '../course';

const subject = decider(course);

const publish = { type: 'PublishCourse' as const, data: { courseId } };

describe('publishing a course', () => {
  it('opens it to enrolments, once', () => {
    subject
      .given([drafted, added(video, 0)])
      .when(publish)
      .then([published]);
    subject
      .given([drafted, added(video, 0), published])
      .when(publish)
      .then([]);
  });

  it('needs something that is required of the learner', () => {
    subject.given([drafted]).when(publish).thenRefused('learning.course_without_required_module');
    subject
      .given([drafted, added(reading, 0)])
      .when(publish)
      .thenRefused('learning.course_without_required_module');
  });

  it('does not bring a retired course back', () => {
    subject
      .given([drafted, added(video, 0), published, retired])
      .when(publish)
      .thenRefused('learning.course_retired');
    subject.given([]).when(publish).thenRefused('learning.not_found');
  });
});
