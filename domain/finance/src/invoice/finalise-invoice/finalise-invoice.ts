import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay } from '../../days';
import { firstOf, refusal, refuse } from '../../refusal';
import type { InvoiceEvent, InvoiceState } from '../invoice';
import { totalsOf } from '../totals';
import type { FinaliseInvoice } from './finalise-invoice.command';

export const finaliseInvoice: Decision<FinaliseInvoice, InvoiceState, InvoiceEvent> = (
  { data: { invoiceId, series, wantedOn: day } },
  state,
  { now },
) => {
  if (state.status === 'none') return refuse('finance.not_found', 'invoiceId');
  if (state.status === 'discarded')
    return refuse('finance.invoice_not_draft', undefined, { status: 'discarded' });
  // Sealed once is sealed: a repeat lets an interrupted issue go on.
  if (state.status !== 'draft') return ok([]);
  const totals = totalsOf(state.content);
  if (!totals.ok) return totals;
  const wantedOn = day ?? dayOf(now);
  const fault = firstOf(
    futureDay(wantedOn, now, 'wantedOn'),
    series.endsWith(`-${wantedOn.slice(0, 4)}`)
      ? undefined
      : refusal('finance.series_mismatch', 'series', { series, wantedOn }),
    totals.value.grossMinor > 0 ? undefined : refusal('finance.invoice_without_amount', 'lines'),
  );
  if (fault) return refused(fault);
  return ok([
    { type: 'InvoiceFinalised', data: { invoiceId, ...state.content, ...totals.value, wantedOn, series } },
  ]);
};
