import { decider } from '@skillhub/domain/kernel/testing';
import { accountIds, charged, received } from '../../testing/account-samples';
import { allocationId, at, day, eur, invoiceId, paymentId, refundId } from '../../testing/samples';
import { customerAccount } from '../customer-account';
import type { CustomerAccountEvent } from '../customer-account-evolve';
import type { RecordPayment } from './record-payment.command';

const subject = decider(customerAccount);
const fund = { kind: 'payment' as const, id: paymentId() };
const pay = (major: number, changes: Partial<RecordPayment['data']> = {}): RecordPayment => ({
  type: 'RecordPayment',
  data: { ...received(1, major).data, allocations: 'oldest_due', ...changes },
});
const allocated = (
  n: number,
  major: number,
  invoice = 1,
  instalment = 0,
  on = '2026-01-10',
): CustomerAccountEvent => ({
  type: 'AllocationMade',
  data: {
    ...accountIds,
    allocationId: allocationId(paymentId(), n),
    fund,
    invoiceId: invoiceId(invoice),
    instalment,
    amount: eur(major),
    effectiveOn: day(on),
  },
  occurredAt: at(on),
});
const later = charged(2, { issuedOn: day('2026-01-12') });

describe('recording a payment', () => {
  it('settles the oldest debt first, from the value date or the issue on', () => {
    subject
      .given([later, charged()])
      .when(pay(1_500))
      .then([received(1, 1_500), allocated(1, 1_200), allocated(2, 300, 2, 0, '2026-01-12')]);
  });

  it('may settle a part', () => {
    subject
      .given([charged()])
      .when(pay(500))
      .then([received(1, 500), allocated(1, 500)]);
  });

  it('goes where the payer says', () => {
    subject
      .given([charged(), later])
      .when(pay(400, { allocations: [{ invoiceId: invoiceId(2), amountMinor: 40_000 }] }))
      .then([received(1, 400), allocated(1, 400, 2, 0, '2026-01-12')]);
  });

  it('spreads over the instalments of an invoice by due date', () => {
    const instalments = [
      { dueOn: day('2026-03-05'), amountMinor: 60_000 },
      { dueOn: day('2026-02-05'), amountMinor: 60_000 },
    ];
    subject
      .given([charged(1, { instalments })])
      .when(pay(900, { allocations: [{ invoiceId: invoiceId(), amountMinor: 90_000 }] }))
      .then([received(1, 900), allocated(1, 600, 1, 1), allocated(2, 300, 1, 0)]);
  });

  it('needs a decision when larger than the debt', () => {
    subject
      .given([charged()])
      .when(pay(1_300))
      .thenRefused('finance.overpayment_needs_decision', {
        field: 'surplus',
        details: { surplus: 10_000, currency: 'EUR' },
      });
    subject
      .given([charged()])
      .when(pay(1_300, { surplus: { decision: 'keep' } }))
      .then([received(1, 1_300), allocated(1, 1_200)]);
    subject
      .given([charged()])
      .when(pay(1_300, { surplus: { decision: 'refund', refundId: refundId() } }))
      .then([
        received(1, 1_300),
        allocated(1, 1_200),
        {
          type: 'RefundMade',
          data: {
            ...accountIds,
            refundId: refundId(),
            fund,
            amount: eur(100),
            refundedOn: day('2026-01-10'),
            method: 'transfer',
          },
          occurredAt: at('2026-01-10'),
        },
      ]);
    subject.given([]).when(pay(10)).thenRefused('finance.overpayment_needs_decision');
  });

  it('is silent when repeated, and refused when the id stands for another', () => {
    subject
      .given([charged(), received(), allocated(1, 1_200)])
      .when(pay(1_200))
      .then([]);
    subject
      .given([charged(), received()])
      .when(pay(1_000))
      .thenRefused('finance.id_used', { field: 'paymentId' });
  });

  it.each([
    ['nothing', pay(0), 'finance.amount_not_positive', 'amount.minor'],
    ['a value date to come', pay(1, { valueOn: day('2026-01-17') }), 'finance.date_in_future', 'valueOn'],
    [
      'more for an invoice than is open',
      pay(2_000, {
        allocations: [{ invoiceId: invoiceId(), amountMinor: 120_001 }],
        surplus: { decision: 'keep' },
      }),
      'finance.allocation_above_open',
      'allocations.0.amountMinor',
    ],
    [
      'more for invoices than it is',
      pay(10, { allocations: [{ invoiceId: invoiceId(), amountMinor: 1_001 }] }),
      'finance.allocation_above_fund',
      'allocations.0.amountMinor',
    ],
    [
      'an invoice it does not know',
      pay(10, { allocations: [{ invoiceId: invoiceId(9), amountMinor: 1 }] }),
      'finance.not_found',
      'allocations.0.invoiceId',
    ],
    [
      'an invoice in another currency',
      pay(10, {
        amount: { minor: 1, currency: 'USD' },
        allocations: [{ invoiceId: invoiceId(), amountMinor: 1 }],
      }),
      'finance.currency_mismatch',
      'allocations.0.invoiceId',
    ],
  ] as const)('is refused with %s', (_, command, code, field) => {
    subject.given([charged()]).when(command).thenRefused(code, { field });
  });

  it('leaves debts in another currency alone', () => {
    subject
      .given([charged()])
      .when(pay(0, { amount: { minor: 5, currency: 'USD' } }))
      .thenRefused('finance.overpayment_needs_decision');
  });
});
