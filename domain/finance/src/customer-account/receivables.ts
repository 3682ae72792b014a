import type { InvoiceId } from '@skillhub/domain/contracts';
import type { Currency, LocalDate } from '@skillhub/domain/kernel';
import { sumMinor } from '../amounts';
import { daysBetween } from '../days';
import type { CustomerAccountState } from './account-state';
import { isDisputed } from './allocating';
import { leftOf, openOf } from './balance';

/** One instalment that is open on a day. Amounts VAT included. */
export interface Receivable {
  readonly invoiceId: InvoiceId;
  readonly number: string;
  readonly instalment: number;
  readonly currency: Currency;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly amountMinor: number;
  readonly openMinor: number;
  readonly isDisputed: boolean;
}

/**
 * What a customer owes as of a day (definition 10.9): instalments minus payments by value date, credit notes and
 * write-offs until that day, it included.
 */
export function receivablesOn(state: CustomerAccountState, day: LocalDate): readonly Receivable[] {
  return [...state.invoices.values()].flatMap((invoice) =>
    invoice.instalments
      .map(({ dueOn, amountMinor }, instalment) => ({
        invoiceId: invoice.invoiceId,
        number: invoice.number,
        instalment,
        currency: invoice.currency,
        issuedOn: invoice.issuedOn,
        dueOn,
        amountMinor,
        openMinor: openOf(invoice, instalment, day),
        isDisputed: isDisputed(invoice, day),
      }))
      .filter(({ openMinor }) => openMinor !== 0),
  );
}

/** Payments and credit notes not allocated as of a day, by currency: shown apart, never netted into old debts. */
export function unappliedOn(state: CustomerAccountState, day: LocalDate): ReadonlyMap<Currency, number> {
  const unapplied = new Map<Currency, number>();
  for (const fund of state.funds.values()) {
    const left = leftOf(fund, day);
    if (left !== 0) unapplied.set(fund.currency, (unapplied.get(fund.currency) ?? 0) + left);
  }
  return unapplied;
}

/** The upper ends of the buckets of 10.9, in days. */
export const AGEING_LIMITS: readonly number[] = [30, 60, 90, 120];

export interface AgeingBucket {
  /** `not_due`, `1-30`, …, `>120`. */
  readonly bucket: string;
  readonly openMinor: number;
}

/** Open amounts of one currency by age: `day − due date` (default) or `day − issue date`. */
export function ageing(
  receivables: readonly Receivable[],
  day: LocalDate,
  options: { readonly basis?: 'due_date' | 'invoice_date'; readonly limits?: readonly number[] } = {},
): readonly AgeingBucket[] {
  const { basis = 'due_date', limits = AGEING_LIMITS } = options;
  const ageOf = ({ dueOn, issuedOn }: Receivable) =>
    daysBetween(basis === 'due_date' ? dueOn : issuedOn, day);
  const openBetween = (above: number, upTo: number) =>
    sumMinor(
      receivables.filter((each) => ageOf(each) > above && ageOf(each) <= upTo).map((each) => each.openMinor),
    );
  const last = limits.at(-1) ?? 0;
  return [
    { bucket: 'not_due', openMinor: openBetween(-Infinity, 0) },
    ...limits.map((limit, index) => {
      const above = limits[index - 1] ?? 0;
      return { bucket: `${above + 1}-${limit}`, openMinor: openBetween(above, limit) };
    }),
    { bucket: `>${last}`, openMinor: openBetween(last, Infinity) },
  ];
}
