import { decider } from '@skillhub/domain/kernel/testing';
import { accountIds, charged, received } from '../../testing/account-samples';
import { allocationId, at, day, eur, invoiceId, paymentId } from '../../testing/samples';
import { customerAccount } from '../customer-account';
import type { CustomerAccountEvent } from '../customer-account-evolve';
import type { TakeOverReceivable } from './take-over-receivable.command';

const subject = decider(customerAccount);
const source = { system: 'ledger', key: 'R-1' };
const known = charged(1, {
  source,
  netMinor: 120_000,
  vatMinor: 0,
  vatTotals: [{ rateBp: 0, netMinor: 120_000, vatMinor: 0 }],
});
const { invoiceId: id, number, issuedOn, currency, grossMinor, instalments } = known.data;
const takeOver = (changes: Partial<TakeOverReceivable['data']> = {}): TakeOverReceivable => ({
  type: 'TakeOverReceivable',
  data: {
    ...accountIds,
    invoiceId: id,
    number,
    issuedOn,
    currency,
    grossMinor,
    instalments,
    settledOn: null,
    paymentId: paymentId(),
    isDisputed: false,
    disputeReason: 'unknown',
    source,
    ...changes,
  },
});
const settled: readonly CustomerAccountEvent[] = [
  { ...received(), data: { ...received().data, method: 'other', source } },
  {
    type: 'AllocationMade',
    data: {
      ...accountIds,
      allocationId: allocationId(paymentId()),
      fund: { kind: 'payment', id: paymentId() },
      invoiceId: invoiceId(),
      instalment: 0,
      amount: eur(1_200),
      effectiveOn: day('2026-01-10'),
    },
    occurredAt: at('2026-01-10'),
  },
];
const disputed: CustomerAccountEvent = {
  type: 'InvoiceDisputed',
  data: { ...accountIds, invoiceId: invoiceId(), reason: 'unknown', disputedOn: issuedOn },
  occurredAt: at('2026-01-05'),
};
const resolved: CustomerAccountEvent = {
  type: 'InvoiceDisputeResolved',
  data: { ...accountIds, invoiceId: invoiceId(), outcome: 'unknown', resolvedOn: day('2026-01-10') },
  occurredAt: at('2026-01-10'),
};
const paidOn = { settledOn: day('2026-01-10') };

describe('taking a receivable over', () => {
  it('brings it open, settled, disputed, or both', () => {
    subject.given([]).when(takeOver()).then([known]);
    subject
      .given([])
      .when(takeOver(paidOn))
      .then([known, ...settled]);
    subject
      .given([])
      .when(takeOver({ isDisputed: true }))
      .then([known, disputed]);
    subject
      .given([])
      .when(takeOver({ ...paidOn, isDisputed: true }))
      .then([known, disputed, resolved, ...settled]);
  });

  it('is silent when repeated, and brings what is new', () => {
    subject
      .given([known, ...settled])
      .when(takeOver(paidOn))
      .then([]);
    subject
      .given([known, disputed])
      .when(takeOver({ isDisputed: true }))
      .then([]);
    subject.given([known]).when(takeOver(paidOn)).then(settled);
  });

  it('may be settled in part', () => {
    const [payment, allocation] = settled;
    subject
      .given([])
      .when(takeOver({ ...paidOn, settledMinor: 50_000 }))
      .then([
        known,
        { ...payment, data: { ...payment?.data, amount: eur(500) } } as CustomerAccountEvent,
        { ...allocation, data: { ...allocation?.data, amount: eur(500) } } as CustomerAccountEvent,
      ]);
  });

  it.each([
    [
      'another amount than known',
      [known],
      { grossMinor: 1, instalments: [{ dueOn: day('2026-02-04'), amountMinor: 1 }] },
      'finance.differs_from_known',
    ],
    [
      'another settlement than known',
      [known, ...settled],
      { settledOn: day('2026-01-11') },
      'finance.differs_from_known',
    ],
    [
      'no amount',
      [],
      { grossMinor: 0, instalments: [{ dueOn: day('2026-02-04'), amountMinor: 0 }] },
      'finance.amount_not_positive',
    ],
    ['a settled amount without its day', [], { settledMinor: 5 }, 'finance.settled_amount_required'],
    ['a settlement to come', [], { settledOn: day('2026-01-20') }, 'finance.date_in_future'],
  ] as const)('is refused with %s', (_, history, changes, code) => {
    subject
      .given(history)
      .when(takeOver(structuredClone(changes) as Partial<TakeOverReceivable['data']>))
      .thenRefused(code);
  });
});
