import { ok, refused } from '@skillhub/domain/kernel';
import { occurredOn, todayAfter } from '../../days';
import { refuse } from '../../refusal';
import { dayFault } from '../enrolment-days';
import type { Decision } from '../../command-definition';
import type { EnrolmentEvent } from '../enrolment';
import { isFollowed, notFollowed, type EnrolmentState } from '../enrolment-state';
import type { WithdrawEnrolment } from './withdraw-enrolment.command';

export const withdrawEnrolment: Decision<WithdrawEnrolment, EnrolmentState, EnrolmentEvent> = (
  { data },
  state,
  { now },
) => {
  if (!isFollowed(state)) return notFollowed(state);
  if (state.status === 'completed') return refuse('learning.enrolment_completed', 'enrolmentId');
  const withdrawnOn = data.withdrawnOn ?? todayAfter(state.enrolledOn, now);
  const fault = dayFault(withdrawnOn, state.enrolledOn, now, 'withdrawnOn');
  if (fault) return refused(fault);
  return ok([
    {
      type: 'EnrolmentWithdrawn',
      data: { ...data, withdrawnOn },
      occurredAt: occurredOn(withdrawnOn, now),
    },
  ]);
};
