import { ok, refused } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import { deadlineFault } from '../deadline';
import type { Decision } from '../../command-definition';
import type { EnrolmentEvent } from '../enrolment';
import { isFollowed, notFollowed, type EnrolmentState } from '../enrolment-state';
import type { ChangeEnrolmentDeadline } from './change-enrolment-deadline.command';

export const changeEnrolmentDeadline: Decision<ChangeEnrolmentDeadline, EnrolmentState, EnrolmentEvent> = (
  { data },
  state,
) => {
  if (!isFollowed(state)) return notFollowed(state);
  if (state.status === 'completed') return refuse('learning.enrolment_completed', 'enrolmentId');
  const fault = deadlineFault(data.deadlineOn, state.enrolledOn);
  if (fault) return refused(fault);
  return ok(data.deadlineOn === state.deadlineOn ? [] : [{ type: 'EnrolmentDeadlineChanged', data }]);
};
