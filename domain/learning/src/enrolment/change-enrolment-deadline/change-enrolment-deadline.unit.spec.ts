import { decider } from '@skillhub/domain/kernel/testing';
import {
  completedCourse,
  day,
  enrolled,
  enrolmentId,
  passedCourse,
  started,
  withdrawn,
} from '../../testing/samples';
import { enrolment } from '../enrolment';

const subject = decider(enrolment);

const change = (deadlineOn: ReturnType<typeof day> | null) => ({
  type: 'ChangeEnrolmentDeadline' as const,
  data: { enrolmentId, deadlineOn },
});

describe('changing the deadline of an enrolment', () => {
  it('sets another day, or none', () => {
    for (const deadlineOn of [day('2026-04-30'), null]) {
      subject
        .given([enrolled()])
        .when(change(deadlineOn))
        .then([{ type: 'EnrolmentDeadlineChanged', data: { enrolmentId, deadlineOn } }]);
    }
    subject
      .given([enrolled()])
      .when(change(day('2026-02-28')))
      .then([]);
  });

  it('is refused before the enrolment and after its end', () => {
    subject
      .given([enrolled()])
      .when(change(day('2026-01-04')))
      .thenRefused('learning.deadline_before_enrolment');
    subject
      .given([enrolled(), started, completedCourse, passedCourse])
      .when(change(null))
      .thenRefused('learning.enrolment_completed');
    subject.given([enrolled(), withdrawn]).when(change(null)).thenRefused('learning.enrolment_closed');
    subject.given([]).when(change(null)).thenRefused('learning.not_found');
  });
});
