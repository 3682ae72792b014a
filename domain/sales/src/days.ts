import { Instant, LocalDate } from '@skillhub/domain/kernel';
import { refusal, type SalesRefusal } from './refusal';

const HOUR = 3_600_000;

/** The UTC day of an instant: what a command means that gives no day. */
export const dayOf = (at: Instant): LocalDate => LocalDate.of(at.slice(0, 10));

/**
 * The day of a fact about a deal that names none: today, but never before what it follows. Where the author lives it may
 * already be tomorrow, and the deal was opened (or closed) on that day.
 */
export function todayAfter(earlier: LocalDate | null, now: Instant): LocalDate {
  const today = dayOf(now);
  return earlier !== null && earlier > today ? earlier : today;
}

/**
 * When a fact of a given day occurred: now for today (or a day that so far began elsewhere on Earth), for any other midnight
 * UTC of that day (`2017-03-01T00:00:00.000Z`). The day itself is in the event; reports by day use that.
 */
export const occurredOn = (day: LocalDate, now: Instant): Instant =>
  day >= dayOf(now) ? now : Instant.of(`${day}T00:00:00.000Z`);

/** A day lies in the future when it has begun nowhere on Earth (UTC+14 is the first zone). */
export function futureDay(day: LocalDate | null, now: Instant, field: string): SalesRefusal | undefined {
  const latest = new Date(Date.parse(now) + 14 * HOUR).toISOString().slice(0, 10);
  return day !== null && day > latest ? refusal('sales.date_in_future', field, { date: day }) : undefined;
}

export function dayBeforeOpening(
  day: LocalDate | null,
  openedOn: LocalDate | null,
  field: string,
): SalesRefusal | undefined {
  return day !== null && openedOn !== null && day < openedOn
    ? refusal('sales.date_before_opening', field, { date: day, openedOn })
    : undefined;
}
