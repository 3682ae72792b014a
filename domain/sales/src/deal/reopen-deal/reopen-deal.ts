import { ok, refused } from '@skillhub/domain/kernel';
import { futureDay, occurredOn, todayAfter } from '../../days';
import { firstOf, refusal, refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { DealEvent } from '../deal';
import type { DealState } from '../deal-state';
import { reopenFault } from '../stage-rules';
import type { ReopenDeal } from './reopen-deal.command';

export const reopenDeal: Decision<ReopenDeal, DealState, DealEvent> = ({ data }, state, { now }) => {
  if (state.status === 'none') return refuse('sales.not_found', 'dealId');
  if (state.status === 'open') return refuse('sales.deal_not_closed');
  const { closedOn } = state;
  const to = data.to ?? state.closedFrom;
  const reopenedOn = data.reopenedOn ?? todayAfter(closedOn, now);
  const fault = firstOf(
    reopenFault(state.closedFrom, to),
    futureDay(reopenedOn, now, 'reopenedOn'),
    reopenedOn < closedOn
      ? refusal('sales.date_before_closing', 'reopenedOn', { date: reopenedOn, closedOn })
      : undefined,
  );
  if (fault) return refused(fault);
  const reopened = { dealId: data.dealId, to, reopenedOn };
  return ok([{ type: 'DealReopened', data: reopened, occurredAt: occurredOn(reopenedOn, now) }]);
};
