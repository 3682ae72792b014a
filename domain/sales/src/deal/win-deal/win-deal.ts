import { ok, refused } from '@skillhub/domain/kernel';
import { negativeAmount, otherCurrency } from '../../amounts';
import { occurredOn, todayAfter } from '../../days';
import { firstOf, refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { DealEvent } from '../deal';
import { dayFault } from '../deal-coherence';
import { notOpen, type DealState } from '../deal-state';
import { stageFacts } from '../evidence';
import { winFault } from '../stage-rules';
import type { WinDeal } from './win-deal.command';

export const winDeal: Decision<WinDeal, DealState, DealEvent> = ({ data }, state, { now }) => {
  if (state.status !== 'open') return notOpen(state);
  const amount = data.amount ?? state.details.amount;
  const closedOn = data.closedOn ?? todayAfter(state.openedOn, now);
  const fault = firstOf(
    winFault(state.stage, { ...stageFacts(state), hasAmount: amount !== null }),
    negativeAmount(amount, 'amount'),
    otherCurrency(amount, state.details.amount, 'amount'),
    dayFault(closedOn, state.openedOn, now, 'closedOn'),
  );
  if (fault) return refused(fault);
  if (amount === null) return refuse('sales.amount_required', 'amount');
  const won = { dealId: data.dealId, from: state.stage, amount, closedOn };
  return ok([{ type: 'DealWon', data: won, occurredAt: occurredOn(closedOn, now) }]);
};
