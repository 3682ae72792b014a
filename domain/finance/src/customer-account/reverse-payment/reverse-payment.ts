import type { AllocationReversed } from '@skillhub/domain/contracts';
import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayBefore, dayOf, futureDay, latest, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import { fundKey, type CustomerAccountState } from '../account-state';
import type { CustomerAccountEvent } from '../customer-account-evolve';
import type { ReversePayment } from './reverse-payment.command';

export const reversePayment: Decision<ReversePayment, CustomerAccountState, CustomerAccountEvent> = (
  { data },
  state,
  { now },
) => {
  const { legalEntityId, customerId, paymentId } = data;
  const fund = state.funds.get(fundKey({ kind: 'payment', id: paymentId }));
  if (!fund) return refuse('finance.not_found', 'paymentId');
  if (fund.entries.some(({ kind }) => kind === 'reversal')) return ok([]);
  if (fund.entries.some(({ kind }) => kind === 'refund'))
    return refuse('finance.payment_already_refunded', 'paymentId');
  const reversedOn = data.reversedOn ?? latest(fund.on, dayOf(now));
  const fault = firstOf(
    dayBefore(reversedOn, fund.on, 'reversedOn'),
    data.reversedOn === undefined ? undefined : futureDay(data.reversedOn, now, 'reversedOn'),
  );
  if (fault) return refused(fault);
  const live = [...state.allocations.values()].filter(
    (each) => each.fund.kind === 'payment' && each.fund.id === paymentId && !each.isReversed,
  );
  const reversals = live.map(({ allocationId, on }): AllocationReversed => {
    const effectiveOn = latest(on, reversedOn);
    const ids = { legalEntityId, customerId, allocationId };
    return {
      type: 'AllocationReversed',
      data: { ...ids, effectiveOn },
      occurredAt: occurredOn(effectiveOn, now),
    };
  });
  const amount = { minor: fund.amountMinor, currency: fund.currency };
  const occurredAt = occurredOn(reversedOn, now);
  return ok([...reversals, { type: 'PaymentReversed', data: { ...data, amount, reversedOn }, occurredAt }]);
};
