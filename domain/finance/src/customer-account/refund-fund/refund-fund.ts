import { ok, refused } from '@skillhub/domain/kernel';
import { notPositive } from '../../amounts';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import { fundKey, type CustomerAccountState } from '../account-state';
import { freeSince, leftOf } from '../balance';
import type { CustomerAccountEvent } from '../customer-account-evolve';
import type { RefundFund } from './refund-fund.command';

export const refundFund: Decision<RefundFund, CustomerAccountState, CustomerAccountEvent> = (
  { data: { amountMinor, ...data } },
  state,
  { now },
) => {
  const fund = state.funds.get(fundKey(data.fund));
  if (!fund) return refuse('finance.not_found', 'fund.id');
  const known = state.refunds.get(data.refundId);
  if (known) {
    const isSame = fundKey(known.fund) === fundKey(data.fund);
    return isSame && (amountMinor ?? known.amount.minor) === known.amount.minor
      ? ok([])
      : refuse('finance.id_used', 'refundId');
  }
  const minor = amountMinor ?? leftOf(fund);
  const refundedOn = data.refundedOn ?? dayOf(now);
  const fault = firstOf(notPositive(minor, 'amountMinor'), futureDay(refundedOn, now, 'refundedOn'));
  if (fault) return refused(fault);
  const free = freeSince(fund, minor);
  if (free === undefined || free > refundedOn)
    return refuse('finance.refund_above_fund', 'amountMinor', {
      left: leftOf(fund, refundedOn),
      wanted: minor,
    });
  const amount = { minor, currency: fund.currency };
  return ok([
    { type: 'RefundMade', data: { ...data, amount, refundedOn }, occurredAt: occurredOn(refundedOn, now) },
  ]);
};
