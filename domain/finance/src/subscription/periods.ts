import type { BillingInterval } from '@skillhub/domain/contracts';
import type { LocalDate } from '@skillhub/domain/kernel';
import { addDays, addMonths, daysBetween } from '../days';
import { rational, type Rational } from '../exact/rational';

const MONTHS: Readonly<Record<BillingInterval['unit'], Rational>> = {
  // 12/52, not 1/4.33 (definition 10.1).
  week: rational(12, 52),
  month: rational(1),
  quarter: rational(3),
  half: rational(6),
  year: rational(12),
};

/** Months in a billing interval, exactly: a week has 12/52, two years have 24. */
export const monthsIn = ({ unit, count }: BillingInterval): Rational =>
  rational(MONTHS[unit].numerator * BigInt(count), MONTHS[unit].denominator);

/** The first day after `n` whole intervals from an anchor; a month keeps the anchor's day or ends on its last. */
export function afterIntervals(anchor: LocalDate, { unit, count }: BillingInterval, n: number): LocalDate {
  if (unit === 'week') return addDays(anchor, 7 * count * n);
  return addMonths(anchor, Number(MONTHS[unit].numerator) * count * n);
}

export interface BillingPeriod {
  readonly startsOn: LocalDate;
  /** First day after. */
  readonly endsOn: LocalDate;
}

/** The period that a day lies in; the stretch before the anchor (a trial) counts as one that ends with it. */
export function periodOn(
  anchor: LocalDate,
  interval: BillingInterval,
  day: LocalDate,
  startedOn: LocalDate,
): BillingPeriod {
  if (day < anchor) return { startsOn: startedOn, endsOn: anchor };
  // 31 days a month can only guess too low, never too high.
  let n = Math.floor((daysBetween(anchor, day) * 12) / (366 * Number(monthsCeiling(interval))));
  while (afterIntervals(anchor, interval, n + 1) <= day) n += 1;
  return { startsOn: afterIntervals(anchor, interval, n), endsOn: afterIntervals(anchor, interval, n + 1) };
}

function monthsCeiling(interval: BillingInterval): bigint {
  const { numerator, denominator } = monthsIn(interval);
  return (numerator + denominator - 1n) / denominator;
}
