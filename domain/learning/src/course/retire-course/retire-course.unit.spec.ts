import { decider } from '@skillhub/domain/kernel/testing';
import { courseId, drafted, retired } from '../../testing/samples';
import { course } from '../course';

const subject = decider(course);

describe('retiring a course', () => {
  it('happens once', () => {
    const retire = { type: 'RetireCourse' as const, data: { courseId, reason: null } };
    subject.given([drafted]).when(retire).then([retired]);
    subject.given([drafted, retired]).when(retire).then([]);
    subject.given([]).when(retire).thenRefused('learning.not_found');
  });
});
