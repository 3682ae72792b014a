import { Instant, LocalDate } from '@skillhub/domain/kernel';
import { refusal, type FinanceRefusal } from './refusal';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const utc = (day: LocalDate): Date => new Date(`${day}T00:00:00.000Z`);
const localDate = (date: Date): LocalDate => LocalDate.of(date.toISOString().slice(0, 10));
const lastOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The UTC day of an instant: what a command means that gives no day. */
export const dayOf = (at: Instant): LocalDate => LocalDate.of(at.slice(0, 10));

/** When a fact of a given day occurred: now for today, midnight UTC of that day for any other. */
export const occurredOn = (day: LocalDate, now: Instant): Instant =>
  day === dayOf(now) ? now : Instant.of(`${day}T00:00:00.000Z`);

export const addDays = (day: LocalDate, days: number): LocalDate =>
  localDate(new Date(utc(day).getTime() + days * DAY));

/** The same day of the month, or the last one of a shorter month: 31 January + 1 is 28 February. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const from = utc(day);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = lastOfMonth(first.getUTCFullYear(), first.getUTCMonth());
  first.setUTCDate(Math.min(from.getUTCDate(), last));
  return localDate(first);
}

export function endOfMonth(day: LocalDate): LocalDate {
  const date = utc(day);
  date.setUTCDate(lastOfMonth(date.getUTCFullYear(), date.getUTCMonth()));
  return localDate(date);
}

/** From `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number =>
  Math.round((utc(b).getTime() - utc(a).getTime()) / DAY);

export const latest = (first: LocalDate, ...rest: readonly LocalDate[]): LocalDate =>
  rest.reduce((a, b) => (b > a ? b : a), first);

/** A day lies in the future when it has begun nowhere on Earth (UTC+14 is the first zone). */
export function futureDay(day: LocalDate, now: Instant, field: string): FinanceRefusal | undefined {
  const newest = new Date(Date.parse(now) + 14 * HOUR).toISOString().slice(0, 10);
  return day > newest ? refusal('finance.date_in_future', field, { date: day }) : undefined;
}

export function dayBefore(day: LocalDate, start: LocalDate, field: string): FinanceRefusal | undefined {
  return day < start ? refusal('finance.date_before_start', field, { date: day, start }) : undefined;
}
