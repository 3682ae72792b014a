import { decider } from '@skillhub/domain/kernel/testing';
import { accountIds, charged, received } from '../../testing/account-samples';
import {
  allocationId,
  creditNoteId,
  day,
  eur,
  invoiceId,
  NOW,
  paymentId,
  TODAY,
} from '../../testing/samples';
import { customerAccount } from '../customer-account';
import type { CustomerAccountEvent } from '../customer-account-evolve';
import type { GrantCreditNote } from './grant-credit-note.command';

const subject = decider(customerAccount);
const grant = (
  amounts: GrantCreditNote['data']['amounts'],
  changes: Partial<GrantCreditNote['data']> = {},
): GrantCreditNote => ({
  type: 'GrantCreditNote',
  data: {
    ...accountIds,
    creditNoteId: creditNoteId(),
    invoiceId: invoiceId(),
    amounts,
    reason: 'error',
    series: 'AV-2026',
    grantedOn: TODAY,
    ...changes,
  },
});
const granted = (netMinor: number, vatMinor: number): CustomerAccountEvent => ({
  type: 'CreditNoteGranted',
  data: {
    ...accountIds,
    creditNoteId: creditNoteId(),
    invoiceId: invoiceId(),
    reason: 'error',
    series: 'AV-2026',
    grantedOn: TODAY,
    currency: 'EUR',
    vatTotals: [{ rateBp: 2_000, netMinor, vatMinor }],
    netMinor,
    vatMinor,
    grossMinor: netMinor + vatMinor,
  },
  occurredAt: NOW,
});
const applied = (major: number): CustomerAccountEvent => ({
  type: 'AllocationMade',
  data: {
    ...accountIds,
    allocationId: allocationId(creditNoteId()),
    fund: { kind: 'credit_note', id: creditNoteId() },
    invoiceId: invoiceId(),
    instalment: 0,
    amount: eur(major),
    effectiveOn: TODAY,
  },
  occurredAt: NOW,
});
const paid: readonly CustomerAccountEvent[] = [
  charged(),
  received(),
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
  },
];

describe('granting a credit note', () => {
  it('settles what is open of its invoice', () => {
    subject
      .given([charged()])
      .when(grant([{ rateBp: 2_000, netMinor: 10_000 }]))
      .then([granted(10_000, 2_000), applied(120)]);
    subject
      .given([charged()])
      .when(grant('everything'))
      .then([granted(100_000, 20_000), applied(1_200)]);
  });

  it('stays with the customer where the invoice is paid', () => {
    subject
      .given(paid)
      .when(grant([{ rateBp: 2_000, netMinor: 10_000 }]))
      .then([granted(10_000, 2_000)]);
  });

  it('never goes above its invoice, alone or together with others', () => {
    const field = 'amounts.0.netMinor';
    subject
      .given([charged()])
      .when(grant([{ rateBp: 2_000, netMinor: 100_001 }]))
      .thenRefused('finance.credit_above_invoice', { field, details: { left: 100_000, wanted: 100_001 } });
    subject
      .given([charged(), granted(10_000, 2_000), applied(120)])
      .when(grant([{ rateBp: 2_000, netMinor: 90_001 }], { creditNoteId: creditNoteId(2) }))
      .thenRefused('finance.credit_above_invoice', { field });
    subject
      .given([charged()])
      .when(grant([{ rateBp: 550, netMinor: 1 }]))
      .thenRefused('finance.credit_above_invoice', { field });
    subject
      .given([charged(), granted(100_000, 20_000), applied(1_200)])
      .when(grant('everything', { creditNoteId: creditNoteId(2) }))
      .thenRefused('finance.credit_above_invoice');
  });

  it('gives nothing back that was written off', () => {
    const writtenOff: CustomerAccountEvent = {
      type: 'InvoiceWrittenOff',
      data: {
        ...accountIds,
        invoiceId: invoiceId(),
        currency: 'EUR',
        parts: [{ instalment: 0, amountMinor: 60_000 }],
        amountMinor: 60_000,
        vatMinor: 10_000,
        writtenOffOn: TODAY,
        reason: 'other',
      },
    };
    subject
      .given([charged(), writtenOff])
      .when(grant('everything'))
      .thenRefused('finance.credit_above_invoice');
    subject
      .given([charged(), writtenOff])
      .when(grant([{ rateBp: 2_000, netMinor: 50_000 }]))
      .then([granted(50_000, 10_000), applied(600)]);
  });

  it('takes the VAT of the last cent along', () => {
    const odd = charged(1, {
      netMinor: 103,
      vatMinor: 21,
      grossMinor: 124,
      vatTotals: [{ rateBp: 2_000, netMinor: 103, vatMinor: 21 }],
      instalments: [{ dueOn: day('2026-02-04'), amountMinor: 124 }],
    });
    const first = granted(52, 10);
    subject
      .given([odd, first, applied(0.62)])
      .when(grant('everything', { creditNoteId: creditNoteId(2) }))
      .then([
        {
          ...granted(51, 11),
          data: { ...granted(51, 11).data, creditNoteId: creditNoteId(2) },
        } as CustomerAccountEvent,
        {
          type: 'AllocationMade',
          data: {
            ...accountIds,
            allocationId: allocationId(creditNoteId(2)),
            fund: { kind: 'credit_note', id: creditNoteId(2) },
            invoiceId: invoiceId(),
            instalment: 0,
            amount: eur(0.62),
            effectiveOn: TODAY,
          },
          occurredAt: NOW,
        },
      ]);
  });

  it.each([
    ['nothing', [{ rateBp: 2_000, netMinor: 0 }], {}, 'finance.amount_not_positive'],
    [
      'a rate twice',
      [
        { rateBp: 2_000, netMinor: 1 },
        { rateBp: 2_000, netMinor: 1 },
      ],
      {},
      'finance.item_repeated',
    ],
    ['a day before the invoice', 'everything', { grantedOn: day('2026-01-04') }, 'finance.date_before_start'],
    ['the series of another year', 'everything', { series: 'AV-2025' }, 'finance.series_mismatch'],
    ['an invoice not known', 'everything', { invoiceId: invoiceId(9) }, 'finance.not_found'],
  ] as const)('is refused with %s', (_, amounts, changes, code) => {
    subject
      .given([charged()])
      .when(grant(typeof amounts === 'string' ? amounts : [...amounts], changes))
      .thenRefused(code);
  });

  it('is silent when repeated, and gets one number', () => {
    const history = [charged(), granted(10_000, 2_000), applied(120)];
    const number = { number: 'AV-2026-000001', sequence: 1, issuedOn: TODAY };
    const record = {
      type: 'RecordCreditNoteNumber' as const,
      data: { ...accountIds, creditNoteId: creditNoteId(), ...number },
    };
    const event = granted(10_000, 2_000);
    if (event.type !== 'CreditNoteGranted') throw new Error('samples changed');
    const { series: _1, grantedOn: _2, ...document } = event.data;
    const issued: CustomerAccountEvent = {
      type: 'CreditNoteIssued',
      data: { ...document, ...number },
      occurredAt: NOW,
    };
    subject
      .given(history)
      .when(grant([{ rateBp: 2_000, netMinor: 10_000 }]))
      .then([]);
    subject.given(history).when(record).then([issued]);
    subject
      .given([...history, issued])
      .when(record)
      .then([]);
    subject
      .given([...history, issued])
      .when({ ...record, data: { ...record.data, number: 'AV-2026-000002' } })
      .thenRefused('finance.credit_note_already_issued');
    subject.given([charged()]).when(record).thenRefused('finance.not_found');
  });
});
