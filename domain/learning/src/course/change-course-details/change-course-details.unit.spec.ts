import { decider } from '@skillhub/domain/kernel/testing';
import { courseDetails, courseId, drafted, retired } from '../../testing/samples';
import { course } from '../course';

const subject = decider(course);

const change = (title: string) => ({
  type: 'ChangeCourseDetails' as const,
  data: { courseId, ...courseDetails, title },
});

describe('changing the details of a course', () => {
  it('carries all of them, and is silent when nothing differs', () => {
    subject
      .given([drafted])
      .when(change('Les consignes'))
      .then([{ type: 'CourseDetailsChanged', data: { courseId, ...courseDetails, title: 'Les consignes' } }]);
    subject.given([drafted]).when(change(courseDetails.title)).then([]);
  });

  it('needs a course that is not retired', () => {
    subject.given([]).when(change('X')).thenRefused('learning.not_found');
    subject.given([drafted, retired]).when(change('X')).thenRefused('learning.course_retired');
  });
});
