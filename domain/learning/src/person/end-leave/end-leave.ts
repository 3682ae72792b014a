import { ok, refused } from '@skillhub/domain/kernel';
import { futureDay, occurredOn, todayAfter } from '../../days';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import { notHere, type PersonEvent, type PersonState } from '../person';
import type { EndLeave } from './end-leave.command';

export const endLeave: Decision<EndLeave, PersonState, PersonEvent> = ({ data }, state, { now }) => {
  if (state.status !== 'known') return notHere(state);
  if (state.onLeaveSince === null) return refuse('learning.not_on_leave', 'personId');
  const endsOn = data.endsOn ?? todayAfter(state.onLeaveSince, now);
  if (endsOn < state.onLeaveSince) {
    return refuse('learning.leave_ends_before_start', 'endsOn', { startsOn: state.onLeaveSince });
  }
  const fault = futureDay(endsOn, now, 'endsOn');
  if (fault) return refused(fault);
  return ok([
    {
      type: 'PersonLeaveEnded',
      data: { personId: data.personId, endsOn },
      occurredAt: occurredOn(endsOn, now),
    },
  ]);
};
