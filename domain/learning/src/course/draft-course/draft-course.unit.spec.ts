import { decider } from '@skillhub/domain/kernel/testing';
import { courseDetails, courseId, drafted } from '../../testing/samples';
import { course } from '../course';

const subject = decider(course);

describe('drafting a course', () => {
  it('happens once', () => {
    const draft = { type: 'DraftCourse' as const, data: { courseId, ...courseDetails, source: null } };
    subject.given([]).when(draft).then([drafted]);
    subject.given([drafted]).when(draft).thenRefused('learning.already_exists', { field: 'courseId' });
  });
});
