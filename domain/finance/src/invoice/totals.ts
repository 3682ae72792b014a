import type { DocumentLine, InvoiceDrafted, LineTotal, VatTotal } from '@skillhub/domain/contracts';
import { ok, refused, type Result } from '@skillhub/domain/kernel';
import { otherCurrency, sumMinor } from '../amounts';
import {
  basisPoints,
  fromDecimal,
  isStorable,
  multiply,
  rational,
  round,
  type Rational,
} from '../exact/rational';
import { firstOf, refusal, type FinanceRefusal } from '../refusal';

/** What quotes, orders and invoices say of themselves. */
export type DocumentContent = Pick<
  InvoiceDrafted['data'],
  'legalEntityId' | 'customerId' | 'currency' | 'lines' | 'terms' | 'vatRounding'
>;

export interface DocumentTotals {
  readonly currency: string;
  readonly lineTotals: LineTotal[];
  /** By rising rate. */
  readonly vatTotals: VatTotal[];
  readonly netMinor: number;
  readonly vatMinor: number;
  readonly grossMinor: number;
}

/**
 * The money of a document, minor units. Net of a line: quantity × unit price − discount, rounded once, half away from
 * zero. VAT: the net of everything at a rate × that rate, rounded once per rate; or each line's VAT rounded, then summed.
 */
export function totalsOf(content: DocumentContent): Result<DocumentTotals, FinanceRefusal> {
  const { lines, currency, vatRounding } = content;
  const fault = firstOf(...lines.map((line, index) => lineFault(line, currency, `lines.${index}`)));
  if (fault) return refused(fault);
  const nets = lines.map((line) => round(netOf(line)));
  if (!nets.every(isStorable)) return refused(refusal('finance.amount_too_large', 'lines'));
  const lineTotals = lines.map((line, index) => {
    const netMinor = Number(nets[index] ?? 0n);
    return { netMinor, vatMinor: vatOf(netMinor, line.vatRateBp) };
  });
  const vatTotals = totalsByRate(lines, lineTotals, vatRounding);
  const netMinor = sumMinor(vatTotals.map((total) => total.netMinor));
  const vatMinor = sumMinor(vatTotals.map((total) => total.vatMinor));
  const grossMinor = netMinor + vatMinor;
  if (!Number.isSafeInteger(grossMinor)) return refused(refusal('finance.amount_too_large', 'lines'));
  const negative = vatTotals.find((total) => total.netMinor < 0);
  if (negative) return refused(refusal('finance.amount_negative', 'lines', { vatRateBp: negative.rateBp }));
  return ok({ currency, lineTotals, vatTotals, netMinor, vatMinor, grossMinor });
}

const netOf = ({ quantity, unitPrice, discountBp }: DocumentLine): Rational =>
  multiply(multiply(fromDecimal(quantity), rational(unitPrice.minor)), basisPoints(10_000 - discountBp));

/** VAT on a net amount, rounded half away from zero. */
export const vatOf = (netMinor: number, rateBp: number): number =>
  Number(round(multiply(rational(netMinor), basisPoints(rateBp))));

function totalsByRate(
  lines: readonly DocumentLine[],
  lineTotals: readonly LineTotal[],
  vatRounding: DocumentContent['vatRounding'],
): VatTotal[] {
  const rates = [...new Set(lines.map(({ vatRateBp }) => vatRateBp))].sort((a, b) => a - b);
  return rates.map((rateBp) => {
    const ofRate = lineTotals.filter((_, index) => lines[index]?.vatRateBp === rateBp);
    const netMinor = sumMinor(ofRate.map((total) => total.netMinor));
    const summed = sumMinor(ofRate.map((total) => total.vatMinor));
    return { rateBp, netMinor, vatMinor: vatRounding === 'per_line' ? summed : vatOf(netMinor, rateBp) };
  });
}

function lineFault(line: DocumentLine, currency: string, field: string): FinanceRefusal | undefined {
  return firstOf(
    otherCurrency(line.unitPrice.currency, currency, `${field}.unitPrice.currency`),
    line.unitPrice.minor < 0
      ? refusal('finance.price_negative', `${field}.unitPrice.minor`, { minor: line.unitPrice.minor })
      : undefined,
    line.vatRateBp === 0 && line.vatExemption === null
      ? refusal('finance.vat_exemption_required', `${field}.vatExemption`)
      : undefined,
    line.vatRateBp !== 0 && line.vatExemption !== null
      ? refusal('finance.vat_exemption_needs_zero_rate', `${field}.vatExemption`)
      : undefined,
  );
}
