import type { InvoiceDrafted, InvoiceFinalised } from '@skillhub/domain/contracts';
import { decider } from '@skillhub/domain/kernel/testing';
import { customerId, day, IN_30_DAYS, invoiceId, legalEntityId, line, NOW, TODAY } from '../testing/samples';
import { invoice, type InvoiceEvent } from './invoice';

const subject = decider(invoice);
const content = {
  legalEntityId,
  customerId,
  currency: 'EUR',
  lines: [line()],
  terms: [IN_30_DAYS],
  vatRounding: 'per_rate' as const,
};
const totals = {
  currency: 'EUR',
  lineTotals: [{ netMinor: 300_000, vatMinor: 60_000 }],
  vatTotals: [{ rateBp: 2_000, netMinor: 300_000, vatMinor: 60_000 }],
  netMinor: 300_000,
  vatMinor: 60_000,
  grossMinor: 360_000,
};
const drafted: InvoiceDrafted = {
  type: 'InvoiceDrafted',
  data: { invoiceId: invoiceId(), ...content, source: null },
};
const finalised: InvoiceFinalised = {
  type: 'InvoiceFinalised',
  data: { invoiceId: invoiceId(), ...content, ...totals, wantedOn: TODAY, series: 'FA-2026' },
};
const number = { number: 'FA-2026-000001', sequence: 1, issuedOn: TODAY };
const issued: InvoiceEvent = {
  type: 'InvoiceIssued',
  data: {
    invoiceId: invoiceId(),
    ...content,
    ...totals,
    ...number,
    instalments: [{ dueOn: day('2026-02-14'), amountMinor: 360_000 }],
    warnings: [],
  },
  occurredAt: NOW,
};
const discarded: InvoiceEvent = { type: 'InvoiceDraftDiscarded', data: { invoiceId: invoiceId() } };
const draft = { type: 'DraftInvoice' as const, data: drafted.data };
const change = (lines = [line()]) => ({
  type: 'ChangeInvoiceDraft' as const,
  data: { invoiceId: invoiceId(), ...content, lines },
});
const discard = { type: 'DiscardInvoiceDraft' as const, data: { invoiceId: invoiceId() } };
const finalise = (series = 'FA-2026', wantedOn = TODAY) => ({
  type: 'FinaliseInvoice' as const,
  data: { invoiceId: invoiceId(), series, wantedOn },
});
const record = (changes: Partial<typeof number> = {}) => ({
  type: 'RecordInvoiceNumber' as const,
  data: { invoiceId: invoiceId(), ...number, ...changes },
});

describe('an invoice', () => {
  it('is drafted, whole terms and sound lines only', () => {
    subject.given([]).when(draft).then([drafted]);
    subject.given([drafted]).when(draft).thenRefused('finance.already_exists');
    subject
      .given([])
      .when({ ...draft, data: { ...draft.data, terms: [{ ...IN_30_DAYS, shareBp: 1 }] } })
      .thenRefused('finance.terms_not_whole', { field: 'terms' });
    subject
      .given([])
      .when({ ...draft, data: { ...draft.data, lines: [line({ vatRateBp: 0 })] } })
      .thenRefused('finance.vat_exemption_required', { field: 'lines.0.vatExemption' });
  });

  it('changes while it is a draft', () => {
    const other = [line({ quantity: '3' })];
    subject.given([drafted]).when(change()).then([]);
    subject
      .given([drafted])
      .when(change(other))
      .then([{ type: 'InvoiceDraftChanged', data: { invoiceId: invoiceId(), ...content, lines: other } }]);
    subject.given([drafted, finalised]).when(change(other)).thenRefused('finance.invoice_not_draft');
    subject.given([]).when(change()).thenRefused('finance.not_found');
  });

  it('is discarded as a draft only', () => {
    subject.given([drafted]).when(discard).then([discarded]);
    subject.given([drafted, discarded]).when(discard).then([]);
    subject.given([drafted, finalised]).when(discard).thenRefused('finance.invoice_not_draft');
    subject.given([drafted, discarded]).when(finalise()).thenRefused('finance.invoice_not_draft');
  });

  it('is sealed once, with its totals, in the series of its year', () => {
    subject.given([drafted]).when(finalise()).then([finalised]);
    subject.given([drafted, finalised]).when(finalise()).then([]);
    subject
      .given([drafted])
      .when(finalise('FA-2025'))
      .thenRefused('finance.series_mismatch', { field: 'series' });
    subject
      .given([drafted])
      .when(finalise('FA-2026', day('2026-02-01')))
      .thenRefused('finance.date_in_future');
    const free: InvoiceEvent = {
      ...drafted,
      data: { ...drafted.data, lines: [line({ discountBp: 10_000 })] },
    };
    subject.given([free]).when(finalise()).thenRefused('finance.invoice_without_amount');
  });

  it('is issued with the number it got, and with no other', () => {
    subject.given([drafted, finalised]).when(record()).then([issued]);
    subject.given([drafted, finalised, issued]).when(record()).then([]);
    subject
      .given([drafted, finalised, issued])
      .when(record({ number: 'FA-2026-000002' }))
      .thenRefused('finance.differs_from_known');
    subject.given([drafted]).when(record()).thenRefused('finance.invoice_not_finalised');
  });
});
