import { ok, refused } from '@skillhub/domain/kernel';
import { dayOf, futureDay, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import { notHere, type PersonEvent, type PersonState } from '../person';
import type { StartLeave } from './start-leave.command';

export const startLeave: Decision<StartLeave, PersonState, PersonEvent> = ({ data }, state, { now }) => {
  if (state.status !== 'known') return notHere(state);
  if (state.onLeaveSince !== null) {
    return refuse('learning.already_on_leave', 'personId', { since: state.onLeaveSince });
  }
  const startsOn = data.startsOn ?? dayOf(now);
  const fault = futureDay(startsOn, now, 'startsOn');
  if (fault) return refused(fault);
  return ok([
    {
      type: 'PersonLeaveStarted',
      data: { personId: data.personId, startsOn },
      occurredAt: occurredOn(startsOn, now),
    },
  ]);
};
