import { decider } from '@skillhub/domain/kernel/testing';
import { accountIds, charged, received } from '../testing/account-samples';
import { allocationId, at, day, eur, invoiceId, NOW, paymentId, refundId, TODAY } from '../testing/samples';
import { customerAccount } from './customer-account';
import type { CustomerAccountEvent } from './customer-account-evolve';

const subject = decider(customerAccount);
const fund = { kind: 'payment' as const, id: paymentId() };
const allocated: CustomerAccountEvent = {
  type: 'AllocationMade',
  data: {
    ...accountIds,
    allocationId: allocationId(paymentId()),
    fund,
    invoiceId: invoiceId(),
    instalment: 0,
    amount: eur(1_200),
    effectiveOn: day('2026-01-10'),
  },
};
const reversed: CustomerAccountEvent = {
  type: 'AllocationReversed',
  data: { ...accountIds, allocationId: allocationId(paymentId()), effectiveOn: TODAY },
  occurredAt: NOW,
};
const paid = [charged(), received(), allocated];
const writeOff = (amountMinor?: number, writtenOffOn = TODAY) => ({
  type: 'WriteOffInvoice' as const,
  data: {
    ...accountIds,
    invoiceId: invoiceId(),
    ...(amountMinor === undefined ? {} : { amountMinor }),
    writtenOffOn,
    reason: 'insolvency' as const,
  },
});
const refund = (amountMinor?: number, refundedOn = TODAY) => ({
  type: 'RefundFund' as const,
  data: {
    ...accountIds,
    refundId: refundId(),
    fund,
    ...(amountMinor === undefined ? {} : { amountMinor }),
    refundedOn,
    method: 'transfer' as const,
  },
});
const refunded = (minor: number): CustomerAccountEvent => ({
  type: 'RefundMade',
  data: {
    ...accountIds,
    refundId: refundId(),
    fund,
    amount: { minor, currency: 'EUR' },
    refundedOn: TODAY,
    method: 'transfer',
  },
  occurredAt: NOW,
});

describe('the account of a customer', () => {
  it('takes an issued invoice once, whole in every part', () => {
    const charge = (changes = {}) => ({
      type: 'ChargeInvoice' as const,
      data: { ...charged().data, ...changes },
    });
    subject.given([]).when(charge()).then([charged()]);
    subject.given([charged()]).when(charge()).then([]);
    subject
      .given([charged()])
      .when(charge({ number: 'X' }))
      .thenRefused('finance.id_used');
    subject
      .given([])
      .when(charge({ grossMinor: 1 }))
      .thenRefused('finance.vat_totals_not_whole');
    subject
      .given([])
      .when(charge({ instalments: [{ dueOn: TODAY, amountMinor: 1 }] }))
      .thenRefused('finance.instalments_not_whole');
    subject
      .given([])
      .when(charge({ grossMinor: 0 }))
      .thenRefused('finance.amount_not_positive');
  });

  it('allocates later what was kept', () => {
    const allocate = (
      allocations: 'oldest_due' | { invoiceId: ReturnType<typeof invoiceId>; amountMinor: number }[],
    ) => ({
      type: 'AllocateFund' as const,
      data: { ...accountIds, fund, allocations },
    });
    const made = { ...allocated, occurredAt: at('2026-01-10') };
    subject.given([charged(), received()]).when(allocate('oldest_due')).then([made]);
    subject
      .given([charged(), received()])
      .when(allocate([{ invoiceId: invoiceId(), amountMinor: 120_000 }]))
      .then([made]);
    subject.given(paid).when(allocate('oldest_due')).then([]);
    subject
      .given(paid)
      .when(allocate([{ invoiceId: invoiceId(), amountMinor: 1 }]))
      .thenRefused('finance.allocation_above_open');
    subject.given([charged()]).when(allocate('oldest_due')).thenRefused('finance.not_found');
  });

  it('undoes an allocation once', () => {
    const reverse = (effectiveOn = TODAY) => ({
      type: 'ReverseAllocation' as const,
      data: { ...accountIds, allocationId: allocationId(paymentId()), effectiveOn },
    });
    subject.given(paid).when(reverse()).then([reversed]);
    subject
      .given([...paid, reversed])
      .when(reverse())
      .then([]);
    subject
      .given(paid)
      .when(reverse(day('2026-01-09')))
      .thenRefused('finance.date_before_start');
    subject.given([charged()]).when(reverse()).thenRefused('finance.not_found');
  });

  it('opens again what a rejected payment had settled', () => {
    const reverse = {
      type: 'ReversePayment' as const,
      data: { ...accountIds, paymentId: paymentId(), reversedOn: TODAY, reason: 'rejected_debit' as const },
    };
    const gone: CustomerAccountEvent = {
      type: 'PaymentReversed',
      data: { ...reverse.data, amount: eur(1_200) },
      occurredAt: NOW,
    };
    subject.given(paid).when(reverse).then([reversed, gone]);
    subject
      .given([...paid, reversed, gone])
      .when(reverse)
      .then([]);
    subject
      .given([received(), refunded(1)])
      .when(reverse)
      .thenRefused('finance.payment_already_refunded');
    subject.given([charged()]).when(reverse).thenRefused('finance.not_found');
  });

  it('refunds what is free, on the day it is free', () => {
    subject
      .given([received()])
      .when(refund())
      .then([refunded(120_000)]);
    subject
      .given([received()])
      .when(refund(5))
      .then([refunded(5)]);
    subject
      .given([received(), refunded(5)])
      .when(refund(5))
      .then([]);
    subject
      .given([received(), refunded(5)])
      .when(refund(6))
      .thenRefused('finance.id_used');
    subject.given(paid).when(refund(1)).thenRefused('finance.refund_above_fund', { field: 'amountMinor' });
    subject
      .given([received()])
      .when(refund(1, day('2026-01-09')))
      .thenRefused('finance.refund_above_fund');
    subject.given([]).when(refund()).thenRefused('finance.not_found');
  });

  it('writes off what is open, with the VAT in it', () => {
    const writtenOff = (amountMinor: number, vatMinor: number): CustomerAccountEvent => ({
      type: 'InvoiceWrittenOff',
      data: {
        ...accountIds,
        invoiceId: invoiceId(),
        currency: 'EUR',
        parts: [{ instalment: 0, amountMinor }],
        amountMinor,
        vatMinor,
        writtenOffOn: TODAY,
        reason: 'insolvency',
      },
      occurredAt: NOW,
    });
    subject
      .given([charged()])
      .when(writeOff())
      .then([writtenOff(120_000, 20_000)]);
    subject
      .given([charged()])
      .when(writeOff(100))
      .then([writtenOff(100, 17)]);
    subject
      .given([charged(), writtenOff(100, 17)])
      .when(writeOff())
      .then([writtenOff(119_900, 19_983)]);
    subject.given([charged()]).when(writeOff(120_001)).thenRefused('finance.write_off_above_open');
    subject.given(paid).when(writeOff(1)).thenRefused('finance.write_off_above_open');
    subject.given(paid).when(writeOff()).thenRefused('finance.amount_not_positive');
    subject
      .given([charged()])
      .when(writeOff(1, day('2026-01-04')))
      .thenRefused('finance.write_off_above_open');
  });

  it('knows what is disputed', () => {
    const dispute = {
      type: 'DisputeInvoice' as const,
      data: { ...accountIds, invoiceId: invoiceId(), reason: 'price' as const, disputedOn: TODAY },
    };
    const resolve = {
      type: 'ResolveDispute' as const,
      data: { ...accountIds, invoiceId: invoiceId(), outcome: 'rejected' as const, resolvedOn: TODAY },
    };
    const disputed: CustomerAccountEvent = { type: 'InvoiceDisputed', data: dispute.data, occurredAt: NOW };
    const resolved: CustomerAccountEvent = {
      type: 'InvoiceDisputeResolved',
      data: resolve.data,
      occurredAt: NOW,
    };
    subject.given([charged()]).when(dispute).then([disputed]);
    subject.given([charged(), disputed]).when(dispute).thenRefused('finance.already_disputed');
    subject.given([charged(), disputed]).when(resolve).then([resolved]);
    subject.given([charged(), disputed, resolved]).when(resolve).thenRefused('finance.not_disputed');
    subject.given([charged(), disputed, resolved]).when(dispute).then([disputed]);
    subject.given([]).when(dispute).thenRefused('finance.not_found');
  });
});
