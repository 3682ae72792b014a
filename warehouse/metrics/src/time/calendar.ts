import type { Grain } from '@skillhub/warehouse/contracts';

/** Calendar arithmetic on days written `2026-11-20`; no zone is involved. */
export type Day = string;

const MS = 86_400_000;
const time = (day: Day) => Date.parse(`${day}T00:00:00.000Z`);
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => dayAt(time(day) + days * MS);
export const daysBetween = (from: Day, to: Day): number => Math.round((time(to) - time(from)) / MS);
export const earliest = (a: Day, b: Day): Day => (a < b ? a : b);

/** The same day `months` later, or the last day of that month. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = numbers(day);
  const first = Date.UTC(year, month - 1 + months, 1);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return dayAt(first + (Math.min(date, last.getUTCDate()) - 1) * MS);
}

/** First day of the period that holds `day`; weeks begin on Monday. */
export function startOf(grain: Grain, day: Day): Day {
  const [year, month] = numbers(day);
  switch (grain) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, -((new Date(time(day)).getUTCDay() + 6) % 7));
    case 'month':
      return dayAt(Date.UTC(year, month - 1, 1));
    case 'quarter':
      return dayAt(Date.UTC(year, Math.floor((month - 1) / 3) * 3, 1));
    case 'year':
      return dayAt(Date.UTC(year, 0, 1));
  }
}

/** First day of the period `count` periods later than the one that begins on `start`. */
export function advance(grain: Grain, start: Day, count: number): Day {
  switch (grain) {
    case 'day':
      return addDays(start, count);
    case 'week':
      return addDays(start, 7 * count);
    case 'month':
      return addMonths(start, count);
    case 'quarter':
      return addMonths(start, 3 * count);
    case 'year':
      return addMonths(start, 12 * count);
  }
}

function numbers(day: Day): [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone. @throws RangeError for an unknown zone */
export function localDay(instant: string, timeZone: string): Day {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(new Date(instant));
}
