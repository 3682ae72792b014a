import type { Instant, LocalDate } from '@skillhub/domain/kernel';
import { negativeAmount } from '../amounts';
import { dayBeforeOpening, futureDay } from '../days';
import { firstOf, refusal, type SalesRefusal } from '../refusal';
import type { DealDetails } from './deal-state';

/** What must hold of the details of a deal, whoever brings them. */
export function detailsFault(details: DealDetails, openedOn: LocalDate | null): SalesRefusal | undefined {
  const { amount, probability, expectedCloseOn } = details;
  return firstOf(
    negativeAmount(amount, 'amount'),
    probability !== null && !(probability >= 0 && probability <= 1)
      ? refusal('sales.probability_out_of_range', 'probability', { probability })
      : undefined,
    dayBeforeOpening(expectedCloseOn, openedOn, 'expectedCloseOn'),
  );
}

/** What must hold of the day of a fact about a deal. */
export const dayFault = (
  day: LocalDate,
  openedOn: LocalDate | null,
  now: Instant,
  field: string,
): SalesRefusal | undefined => firstOf(futureDay(day, now, field), dayBeforeOpening(day, openedOn, field));
