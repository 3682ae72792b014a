import type { CreditNoteGranted, VatTotal } from '@skillhub/domain/contracts';
import { ok, refused, type Result } from '@skillhub/domain/kernel';
import { notPositive, sumMinor } from '../../amounts';
import type { Decision } from '../../command-definition';
import { dayBefore, dayOf, futureDay, occurredOn } from '../../days';
import { vatOf } from '../../invoice/totals';
import { firstOf, refusal, refuse, type FinanceRefusal } from '../../refusal';
import type { ChargedInvoice, CustomerAccountState } from '../account-state';
import { allocateWanted } from '../allocating';
import { openOfInvoice } from '../balance';
import { evolveCustomerAccount, type CustomerAccountEvent } from '../customer-account-evolve';
import type { GrantCreditNote } from './grant-credit-note.command';

export const grantCreditNote: Decision<GrantCreditNote, CustomerAccountState, CustomerAccountEvent> = (
  { data: { amounts, ...data } },
  state,
  { now },
) => {
  const { creditNoteId, invoiceId, legalEntityId, customerId, series } = data;
  const known = state.creditNotes.get(creditNoteId);
  if (known)
    return known.granted.invoiceId === invoiceId ? ok([]) : refuse('finance.id_used', 'creditNoteId');
  const invoice = state.invoices.get(invoiceId);
  if (!invoice) return refuse('finance.not_found', 'invoiceId');
  const grantedOn = data.grantedOn ?? dayOf(now);
  const fault = firstOf(
    futureDay(grantedOn, now, 'grantedOn'),
    dayBefore(grantedOn, invoice.issuedOn, 'grantedOn'),
    series.endsWith(`-${grantedOn.slice(0, 4)}`)
      ? undefined
      : refusal('finance.series_mismatch', 'series', { series, grantedOn }),
  );
  if (fault) return refused(fault);
  const totals = creditTotals(invoice, amounts);
  if (!totals.ok) return totals;
  const netMinor = sumMinor(totals.value.map((total) => total.netMinor));
  const vatMinor = sumMinor(totals.value.map((total) => total.vatMinor));
  const { currency } = invoice;
  // What was written off was never paid: it cannot be given back as well.
  const credited = sumMinor(invoice.credited.map((total) => total.netMinor + total.vatMinor));
  const left = invoice.grossMinor - credited - invoice.writtenOff.grossMinor;
  if (netMinor + vatMinor > left)
    return refuse('finance.credit_above_invoice', 'amounts', { left, wanted: netMinor + vatMinor });
  const money = { currency, vatTotals: totals.value, netMinor, vatMinor, grossMinor: netMinor + vatMinor };
  const granted: CreditNoteGranted = {
    type: 'CreditNoteGranted',
    data: { ...data, ...money, grantedOn },
    occurredAt: occurredOn(grantedOn, now),
  };
  const amountMinor = Math.min(openOfInvoice(invoice), money.grossMinor);
  const allocated = allocateWanted(
    evolveCustomerAccount(state, granted),
    { ids: { legalEntityId, customerId }, fund: { kind: 'credit_note', id: creditNoteId }, now },
    amountMinor > 0 ? [{ invoiceId, amountMinor }] : [],
    'amounts',
  );
  return allocated.ok ? ok([granted, ...allocated.value.events]) : allocated;
};

/** Net and VAT to take back, by rate; never above what the invoice has left there. */
function creditTotals(
  invoice: ChargedInvoice,
  amounts: GrantCreditNote['data']['amounts'],
): Result<VatTotal[], FinanceRefusal> {
  const left = invoice.vatTotals.map((total) => leftAtRate(invoice, total));
  if (amounts === 'everything') {
    const totals = left.filter(({ netMinor, vatMinor }) => netMinor + vatMinor > 0);
    return totals.length > 0 ? ok(totals) : refuse('finance.credit_above_invoice', 'amounts', { left: 0 });
  }
  const totals: VatTotal[] = [];
  for (const [index, { rateBp, netMinor }] of amounts.entries()) {
    const field = `amounts.${index}.netMinor`;
    const fault = notPositive(netMinor, field);
    if (fault) return refused(fault);
    if (totals.some((total) => total.rateBp === rateBp))
      return refuse('finance.item_repeated', `amounts.${index}.rateBp`);
    const atRate = left.find((total) => total.rateBp === rateBp);
    if (!atRate || netMinor > atRate.netMinor)
      return refuse('finance.credit_above_invoice', field, { left: atRate?.netMinor ?? 0, wanted: netMinor });
    // The last of a rate takes all of its VAT along: roundings of several credit notes leave no cent behind.
    const isLast = netMinor === atRate.netMinor;
    const vatMinor = isLast ? atRate.vatMinor : Math.min(vatOf(netMinor, rateBp), atRate.vatMinor);
    totals.push({ rateBp, netMinor, vatMinor });
  }
  return ok(totals);
}

function leftAtRate({ credited }: ChargedInvoice, { rateBp, netMinor, vatMinor }: VatTotal): VatTotal {
  const taken = credited.find((total) => total.rateBp === rateBp);
  return {
    rateBp,
    netMinor: netMinor - (taken?.netMinor ?? 0),
    vatMinor: vatMinor - (taken?.vatMinor ?? 0),
  };
}
