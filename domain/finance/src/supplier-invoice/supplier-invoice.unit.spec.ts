import type {
  MatchVariance,
  SupplierInvoiceDrafted,
  SupplierInvoiceReceived,
  SupplierLine,
} from '@skillhub/domain/contracts';
import { decider } from '@skillhub/domain/kernel/testing';
import {
  day,
  eur,
  legalEntityId,
  missionId,
  NOW,
  supplierId,
  supplierInvoiceId,
  TODAY,
} from '../testing/samples';
import type { ReceiveSupplierInvoice } from './receive-supplier-invoice/receive-supplier-invoice.command';
import { supplierInvoice, type SupplierInvoiceEvent } from './supplier-invoice';

const subject = decider(supplierInvoice);
const lines: SupplierLine[] = [
  {
    missionId,
    from: day('2025-12-01'),
    until: day('2026-01-01'),
    days: '12',
    dailyRateMinor: 45_000,
    netMinor: 540_000,
  },
];
const ids = { supplierInvoiceId, legalEntityId, supplierId, currency: 'EUR' };
const draft = { type: 'DraftSupplierInvoice' as const, data: { ...ids, lines } };
const drafted: SupplierInvoiceDrafted = {
  type: 'SupplierInvoiceDrafted',
  data: { ...ids, lines, netMinor: 540_000 },
};
const receive = (changes: Partial<ReceiveSupplierInvoice['data']> = {}): ReceiveSupplierInvoice => ({
  type: 'ReceiveSupplierInvoice',
  data: {
    ...ids,
    number: 'F-77',
    issuedOn: TODAY,
    dueOn: day('2026-02-14'),
    lines,
    netMinor: 540_000,
    vatMinor: 108_000,
    variances: [],
    ...changes,
  },
});
const received = (variances: MatchVariance[] = []): SupplierInvoiceReceived => ({
  type: 'SupplierInvoiceReceived',
  data: { ...receive({ variances }).data, grossMinor: 648_000 },
  occurredAt: NOW,
});
const variance: MatchVariance = {
  code: 'days_above_approved',
  missionId,
  expected: '11',
  invoiced: '12',
  isTolerated: false,
};
const approve = (acceptsVariances = false) => ({
  type: 'ApproveSupplierInvoice' as const,
  data: { supplierInvoiceId, approvedOn: TODAY, acceptsVariances },
});
const approved = (acceptsVariances = false): SupplierInvoiceEvent => ({
  type: 'SupplierInvoiceApproved',
  data: approve(acceptsVariances).data,
  occurredAt: NOW,
});
const reject = {
  type: 'RejectSupplierInvoice' as const,
  data: { supplierInvoiceId, rejectedOn: TODAY, reason: 'variance' as const },
};
const rejected: SupplierInvoiceEvent = {
  type: 'SupplierInvoiceRejected',
  data: reject.data,
  occurredAt: NOW,
};
const pay = (major?: number) => ({
  type: 'PaySupplierInvoice' as const,
  data: {
    supplierInvoiceId,
    ...(major === undefined ? {} : { amount: eur(major) }),
    paidOn: TODAY,
    method: 'transfer' as const,
  },
});
const paid = (major: number): SupplierInvoiceEvent => ({
  type: 'SupplierInvoicePaid',
  data: { supplierInvoiceId, amount: eur(major), paidOn: TODAY, method: 'transfer' },
  occurredAt: NOW,
});

describe('a supplier invoice', () => {
  it('is drafted from approved time', () => {
    subject.given([]).when(draft).then([drafted]);
    subject.given([drafted]).when(draft).then([]);
    subject.given([drafted, received()]).when(draft).thenRefused('finance.supplier_invoice_status');
  });

  it('is received whole, once', () => {
    subject.given([drafted]).when(receive()).then([received()]);
    subject.given([drafted, received()]).when(receive()).then([]);
    subject
      .given([drafted])
      .when(receive({ netMinor: 1 }))
      .thenRefused('finance.supplier_lines_not_whole');
    subject
      .given([])
      .when(receive({ vatMinor: -1 }))
      .thenRefused('finance.amount_negative');
    subject
      .given([])
      .when(receive({ dueOn: day('2026-01-01') }))
      .thenRefused('finance.date_order');
  });

  it('needs a person for differences beyond the tolerance', () => {
    subject.given([received()]).when(approve()).then([approved()]);
    subject
      .given([received([variance])])
      .when(approve())
      .thenRefused('finance.variance_needs_decision', { details: { variances: ['days_above_approved'] } });
    subject
      .given([received([variance])])
      .when(approve(true))
      .then([approved(true)]);
    subject
      .given([received([{ ...variance, isTolerated: true }])])
      .when(approve())
      .then([approved()]);
    subject.given([drafted]).when(approve()).thenRefused('finance.supplier_invoice_status');
  });

  it('may be rejected, and come again corrected', () => {
    subject.given([received()]).when(reject).then([rejected]);
    subject.given([received(), approved()]).when(reject).thenRefused('finance.supplier_invoice_status');
    subject.given([received(), rejected]).when(receive()).then([received()]);
  });

  it('is paid once approved, never above what is open', () => {
    const ready = [received(), approved()];
    subject
      .given(ready)
      .when(pay())
      .then([paid(6_480)]);
    subject
      .given(ready)
      .when(pay(1_000))
      .then([paid(1_000)]);
    subject
      .given([...ready, paid(1_000)])
      .when(pay(5_480.01))
      .thenRefused('finance.supplier_payment_above_open');
    subject.given([received()]).when(pay()).thenRefused('finance.supplier_invoice_status');
  });
});
