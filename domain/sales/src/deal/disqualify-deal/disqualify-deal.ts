import { ok, refused } from '@skillhub/domain/kernel';
import { occurredOn, todayAfter } from '../../days';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { DealEvent } from '../deal';
import { dayFault } from '../deal-coherence';
import { notOpen, type DealState } from '../deal-state';
import type { DisqualifyDeal } from './disqualify-deal.command';

export const disqualifyDeal: Decision<DisqualifyDeal, DealState, DealEvent> = ({ data }, state, { now }) => {
  if (state.status !== 'open') return notOpen(state);
  if (state.stage !== 'prospect') {
    return refuse('sales.disqualify_before_rdv_only', undefined, { stage: state.stage });
  }
  const { dealId, reason } = data;
  const disqualifiedOn = data.disqualifiedOn ?? todayAfter(state.openedOn, now);
  const fault = dayFault(disqualifiedOn, state.openedOn, now, 'disqualifiedOn');
  if (fault) return refused(fault);
  const disqualified = { dealId, reason, disqualifiedOn };
  return ok([{ type: 'DealDisqualified', data: disqualified, occurredAt: occurredOn(disqualifiedOn, now) }]);
};
