/** Calendar arithmetic on ISO days (`2026-11-20`); no zone is involved, a day is a day. */
export type IsoDay = string;

const DAY = 86_400_000;
const utc = (day: IsoDay): Date => new Date(`${day}T00:00:00Z`);
const iso = (date: Date): IsoDay => date.toISOString().slice(0, 10);

export const isIsoDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text).getTime()) && iso(utc(text)) === text;

export const addDays = (day: IsoDay, days: number): IsoDay => iso(new Date(utc(day).getTime() + days * DAY));

export const daysBetween = (from: IsoDay, to: IsoDay): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / DAY);

/** The first of the month, `months` away. */
export function monthStart(day: IsoDay, months = 0): IsoDay {
  const date = utc(day);
  return iso(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)));
}

export function quarterStart(day: IsoDay, quarters = 0): IsoDay {
  const month = utc(day).getUTCMonth();
  return monthStart(day, -(month % 3) + quarters * 3);
}

export const yearStart = (day: IsoDay): IsoDay => `${day.slice(0, 4)}-01-01`;

/** Today in a time zone: the day that a person there would write. */
export function todayIn(timeZone: string, now: Date): IsoDay {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(now);
}
