import { decider } from '@skillhub/domain/kernel/testing';
import {
  NOW,
  TODAY,
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

const withdraw = (withdrawnOn?: typeof TODAY) => ({
  type: 'WithdrawEnrolment' as const,
  data: { enrolmentId, reason: 'by_learner' as const, ...(withdrawnOn === undefined ? {} : { withdrawnOn }) },
});

describe('withdrawing from a course', () => {
  it('happens before its end, started or not', () => {
    for (const history of [[enrolled()], [enrolled(), started]]) {
      subject
        .given(history)
        .when(withdraw())
        .then([
          {
            type: 'EnrolmentWithdrawn',
            data: { enrolmentId, reason: 'by_learner', withdrawnOn: TODAY },
            occurredAt: NOW,
          },
        ]);
    }
  });

  it('is refused once the course is completed, twice, or on an impossible day', () => {
    subject
      .given([enrolled(), started, completedCourse, passedCourse])
      .when(withdraw())
      .thenRefused('learning.enrolment_completed');
    subject.given([enrolled(), withdrawn]).when(withdraw()).thenRefused('learning.enrolment_closed');
    subject
      .given([enrolled()])
      .when(withdraw(day('2026-01-04')))
      .thenRefused('learning.date_before_enrolment', { field: 'withdrawnOn' });
    subject
      .given([enrolled()])
      .when(withdraw(day('2026-02-04')))
      .thenRefused('learning.date_in_future', { field: 'withdrawnOn' });
    subject.given([]).when(withdraw()).thenRefused('learning.not_found');
  });
});
