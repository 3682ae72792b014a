import type { FundReference, PaymentReceived, RefundMade } from '@skillhub/domain/contracts';
import { ok, refused, type LocalDate } from '@skillhub/domain/kernel';
import { notPositive, sameMoney } from '../../amounts';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import { fundKey, type CustomerAccountState } from '../account-state';
import { allocateOldestDue, allocateWanted } from '../allocating';
import { leftOf } from '../balance';
import { evolveCustomerAccount, type CustomerAccountEvent } from '../customer-account-evolve';
import type { RecordPayment } from './record-payment.command';

export const recordPayment: Decision<RecordPayment, CustomerAccountState, CustomerAccountEvent> = (
  { data },
  state,
  { now },
) => {
  const { legalEntityId, customerId, paymentId, amount, allocations, surplus } = data;
  const valueOn = data.valueOn ?? dayOf(now);
  const fund: FundReference = { kind: 'payment', id: paymentId };
  const known = state.funds.get(fundKey(fund));
  if (known) {
    const isSame = sameMoney(amount, { minor: known.amountMinor, currency: known.currency });
    return isSame && known.on === valueOn ? ok([]) : refuse('finance.id_used', 'paymentId');
  }
  const fault = firstOf(notPositive(amount.minor, 'amount.minor'), futureDay(valueOn, now, 'valueOn'));
  if (fault) return refused(fault);
  const received = paymentReceived(data, valueOn);
  const paid = evolveCustomerAccount(state, received);
  const context = { ids: { legalEntityId, customerId }, fund, now };
  const allocated =
    allocations === 'oldest_due'
      ? ok(allocateOldestDue(paid, context))
      : allocateWanted(paid, context, allocations, 'allocations');
  if (!allocated.ok) return allocated;
  const after = allocated.value.state.funds.get(fundKey(fund));
  const left = after ? leftOf(after) : 0;
  if (left > 0 && surplus === undefined)
    return refuse('finance.overpayment_needs_decision', 'surplus', {
      surplus: left,
      currency: amount.currency,
    });
  if (left > 0 && surplus?.decision === 'refund' && state.refunds.has(surplus.refundId))
    return refuse('finance.id_used', 'surplus.refundId');
  const occurredAt = occurredOn(valueOn, now);
  const refunds: readonly RefundMade[] =
    left > 0 && surplus?.decision === 'refund'
      ? [
          {
            type: 'RefundMade',
            data: {
              legalEntityId,
              customerId,
              refundId: surplus.refundId,
              fund,
              amount: { minor: left, currency: amount.currency },
              // Not before the allocations: until then all of it was the customer's.
              refundedOn: refundDay(allocated.value.events, valueOn),
              method: data.method,
            },
            occurredAt,
          },
        ]
      : [];
  return ok([{ ...received, occurredAt }, ...allocated.value.events, ...refunds]);
};

function paymentReceived(data: RecordPayment['data'], valueOn: LocalDate): PaymentReceived {
  const { allocations: _1, surplus: _2, ...payment } = data;
  return { type: 'PaymentReceived', data: { ...payment, valueOn } };
}

const refundDay = (
  allocations: readonly { readonly data: { readonly effectiveOn: LocalDate } }[],
  valueOn: LocalDate,
): LocalDate =>
  allocations.reduce((day, { data }) => (data.effectiveOn > day ? data.effectiveOn : day), valueOn);
