import { ok, refused } from '@skillhub/domain/kernel';
import { occurredOn, todayAfter } from '../../days';
import type { Decision } from '../../command-definition';
import type { DealEvent } from '../deal';
import { dayFault } from '../deal-coherence';
import { notOpen, type DealState } from '../deal-state';
import type { LoseDeal } from './lose-deal.command';

export const loseDeal: Decision<LoseDeal, DealState, DealEvent> = ({ data }, state, { now }) => {
  if (state.status !== 'open') return notOpen(state);
  const { dealId, reason, comment } = data;
  const closedOn = data.closedOn ?? todayAfter(state.openedOn, now);
  const fault = dayFault(closedOn, state.openedOn, now, 'closedOn');
  if (fault) return refused(fault);
  const lost = { dealId, from: state.stage, reason, comment, closedOn };
  return ok([{ type: 'DealLost', data: lost, occurredAt: occurredOn(closedOn, now) }]);
};
