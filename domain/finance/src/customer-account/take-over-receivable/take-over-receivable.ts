import type {
  InvoiceCharged,
  InvoiceDisputed,
  InvoiceDisputeResolved,
  PaymentReceived,
} from '@skillhub/domain/contracts';
import { ok, refused, type Instant } from '@skillhub/domain/kernel';
import { notPositive, sumMinor } from '../../amounts';
import type { Decision } from '../../command-definition';
import { dayBefore, futureDay, latest, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import { sameContent } from '../../same-content';
import { fundKey, type CustomerAccountState } from '../account-state';
import { allocateWanted } from '../allocating';
import { openOfInvoice } from '../balance';
import { chargeFault } from '../charge-invoice/charge-invoice';
import { evolveCustomerAccount, type CustomerAccountEvent } from '../customer-account-evolve';
import type { TakeOverReceivable } from './take-over-receivable.command';

type Stated = TakeOverReceivable['data'];

/** The smallest difference between what is known and what the ledger says; a repeat changes nothing. */
export const takeOverReceivable: Decision<TakeOverReceivable, CustomerAccountState, CustomerAccountEvent> = (
  { data },
  state,
  { now },
) => {
  const charge = chargeOf(data, now);
  const known = state.invoices.get(data.invoiceId);
  const fault = firstOf(
    chargeFault(charge.data),
    futureDay(data.issuedOn, now, 'issuedOn'),
    data.settledOn === null ? undefined : futureDay(data.settledOn, now, 'settledOn'),
    data.settledMinor === undefined ? undefined : notPositive(data.settledMinor, 'settledMinor'),
    data.disputedOn === undefined ? undefined : futureDay(data.disputedOn, now, 'disputedOn'),
    data.disputedOn === undefined ? undefined : dayBefore(data.disputedOn, data.issuedOn, 'disputedOn'),
  );
  if (fault) return refused(fault);
  if (known) {
    const { legalEntityId: _1, customerId: _2, source: _3, ...stated } = charge.data;
    if (!sameContent(stated, known)) return refuse('finance.differs_from_known', 'invoiceId');
  }
  if (data.settledMinor !== undefined && data.settledOn === null)
    return refuse('finance.settled_amount_required', 'settledOn');
  const begun: readonly CustomerAccountEvent[] = [
    ...(known ? [] : [charge]),
    ...(data.isDisputed && (known?.disputes.length ?? 0) === 0 ? disputeOf(data, now) : []),
  ];
  const settlement = settle(begun.reduce(evolveCustomerAccount, state), data, now);
  return settlement.ok ? ok([...begun, ...settlement.value]) : settlement;
};

function chargeOf(data: Stated, now: Instant): InvoiceCharged {
  const { legalEntityId, customerId, invoiceId, number, issuedOn, currency, grossMinor, instalments } = data;
  const vatTotals = data.vatTotals ?? [{ rateBp: 0, netMinor: grossMinor, vatMinor: 0 }];
  const netMinor = sumMinor(vatTotals.map((total) => total.netMinor));
  const vatMinor = sumMinor(vatTotals.map((total) => total.vatMinor));
  const money = { currency, vatTotals, netMinor, vatMinor, grossMinor };
  const document = {
    legalEntityId,
    customerId,
    invoiceId,
    number,
    issuedOn,
    instalments,
    source: data.source,
  };
  return { type: 'InvoiceCharged', data: { ...document, ...money }, occurredAt: occurredOn(issuedOn, now) };
}

/** A dispute of a settled invoice ended with its settlement at the latest. */
function disputeOf(data: Stated, now: Instant): readonly (InvoiceDisputed | InvoiceDisputeResolved)[] {
  const { legalEntityId, customerId, invoiceId, disputeReason: reason, settledOn } = data;
  const ids = { legalEntityId, customerId, invoiceId };
  const disputedOn = data.disputedOn ?? data.issuedOn;
  const disputed: InvoiceDisputed = {
    type: 'InvoiceDisputed',
    data: { ...ids, reason, disputedOn },
    occurredAt: occurredOn(disputedOn, now),
  };
  if (settledOn === null) return [disputed];
  const resolvedOn = latest(disputedOn, settledOn);
  const resolved = { ...ids, outcome: 'unknown' as const, resolvedOn };
  return [
    disputed,
    { type: 'InvoiceDisputeResolved', data: resolved, occurredAt: occurredOn(resolvedOn, now) },
  ];
}

function settle(
  state: CustomerAccountState,
  data: Stated,
  now: Instant,
): ReturnType<typeof takeOverReceivable> {
  const { legalEntityId, customerId, invoiceId, paymentId, settledOn, currency, source } = data;
  const invoice = state.invoices.get(invoiceId);
  const fund = { kind: 'payment' as const, id: paymentId };
  if (settledOn === null || !invoice) return ok([]);
  const minor = data.settledMinor ?? data.grossMinor;
  const known = state.funds.get(fundKey(fund));
  if (known)
    return known.amountMinor === minor && known.on === settledOn
      ? ok([])
      : refuse('finance.differs_from_known', 'settledOn');
  const ids = { legalEntityId, customerId };
  const received: PaymentReceived = {
    type: 'PaymentReceived',
    data: {
      ...ids,
      paymentId,
      amount: { minor, currency },
      valueOn: settledOn,
      method: 'other',
      reference: null,
      source,
    },
    occurredAt: occurredOn(settledOn, now),
  };
  const amountMinor = Math.min(minor, openOfInvoice(invoice));
  const allocated = allocateWanted(
    evolveCustomerAccount(state, received),
    { ids, fund, now },
    amountMinor > 0 ? [{ invoiceId, amountMinor }] : [],
    'settledMinor',
  );
  return allocated.ok ? ok([received, ...allocated.value.events]) : allocated;
}
