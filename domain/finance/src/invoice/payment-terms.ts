import type { Instalment, LegalTermWarning, PaymentTerm } from '@skillhub/domain/contracts';
import { assertNever, type LocalDate } from '@skillhub/domain/kernel';
import { splitByShares, sumMinor } from '../amounts';
import { addDays, endOfMonth } from '../days';
import { refusal, type FinanceRefusal } from '../refusal';

/** The day on which a term falls due. */
export function dueOn({ kind, days }: Pick<PaymentTerm, 'kind' | 'days'>, issuedOn: LocalDate): LocalDate {
  switch (kind) {
    case 'days':
      return addDays(issuedOn, days);
    case 'days_then_end_of_month':
      return endOfMonth(addDays(issuedOn, days));
    case 'end_of_month_then_days':
      return addDays(endOfMonth(issuedOn), days);
    default:
      return assertNever(kind);
  }
}

/** Cuts the amount of an invoice by its terms; the parts add up to it exactly. */
export function instalmentsOf(
  terms: readonly PaymentTerm[],
  issuedOn: LocalDate,
  grossMinor: number,
): Instalment[] {
  const amounts = splitByShares(
    grossMinor,
    terms.map(({ shareBp }) => shareBp),
  );
  return terms.map((term, index) => ({ dueOn: dueOn(term, issuedOn), amountMinor: amounts[index] ?? 0 }));
}

export function termsFault(terms: readonly PaymentTerm[], field: string): FinanceRefusal | undefined {
  const shareBp = sumMinor(terms.map((term) => term.shareBp));
  return shareBp === 10_000 ? undefined : refusal('finance.terms_not_whole', field, { shareBp });
}

/**
 * Terms that go beyond the legal maximum between companies (French Commercial Code L441-10): 60 days from the issue, or
 * 45 days end of month in the reading that the contract chose. To be checked by a person before they are relied upon.
 */
export function legalTermWarnings(terms: readonly PaymentTerm[], issuedOn: LocalDate): LegalTermWarning[] {
  return terms.flatMap((term, instalment) => {
    const isEndOfMonth = term.kind !== 'days';
    const latestDueOn = dueOn({ kind: term.kind, days: isEndOfMonth ? 45 : 60 }, issuedOn);
    const due = dueOn(term, issuedOn);
    if (due <= latestDueOn) return [];
    const code = isEndOfMonth ? 'terms_exceed_45_days_end_of_month' : 'terms_exceed_60_days';
    return [{ code, instalment, dueOn: due, latestDueOn }];
  });
}
