import { Instant, LocalDate } from '@skillhub/domain/kernel';
import { refusal, type LearningRefusal } from './refusal';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The UTC day of an instant: what a command means that gives no day. */
export const dayOf = (at: Instant): LocalDate => LocalDate.of(at.slice(0, 10));

/** Today, but never before what it follows: where the author lives it may already be tomorrow. */
export function todayAfter(earlier: LocalDate | null, now: Instant): LocalDate {
  const today = dayOf(now);
  return earlier !== null && earlier > today ? earlier : today;
}

/** When a fact of a given day occurred: now for today, for a day gone by midnight UTC of that day. */
export const occurredOn = (day: LocalDate, now: Instant): Instant =>
  day >= dayOf(now) ? now : Instant.of(`${day}T00:00:00.000Z`);

/** A day lies in the future when it has begun nowhere on Earth (UTC+14 is the first zone). */
export function futureDay(day: LocalDate | null, now: Instant, field: string): LearningRefusal | undefined {
  const latest = new Date(Date.parse(now) + 14 * HOUR).toISOString().slice(0, 10);
  return day !== null && day > latest ? refusal('learning.date_in_future', field, { date: day }) : undefined;
}

/** Whole days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The same day of a later month, or the last of that month where it has no such day: 31 January + 1 is 28 or 29 February. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return LocalDate.of(first.toISOString().slice(0, 10));
}
