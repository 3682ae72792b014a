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

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** An instant as the clocks of a zone show it: `2026-03-12T09:30`, the form of a date-time field. */
export function wallTimeIn(timeZone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return parts.format(new Date(instant)).replace(' ', 'T');
}

/**
 * The instant at which the clocks of a zone show that time; null: not a date and time. A time that the clocks skip in
 * spring is read as if they had not been put forward yet; one that they show twice in autumn is the first of the two.
 */
export function instantAt(timeZone: string, wall: string): string | null {
  if (!WALL.test(wall)) return null;
  const asUtc = new Date(`${wall}:00Z`).getTime();
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (time: number): number =>
    new Date(`${wallTimeIn(timeZone, new Date(time).toISOString())}:00Z`).getTime() - time;
  // The offsets a day before and after are the only two that can hold around a change of the clocks.
  const offsets = [offsetAt(asUtc - DAY), offsetAt(asUtc + DAY)];
  const found = offsets.map((offset) => asUtc - offset).find((time) => time + offsetAt(time) === asUtc);
  return new Date(found ?? asUtc - (offsets[0] ?? 0)).toISOString();
}

/** Whether the text is an instant with its zone, as the server takes it. */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
  !Number.isNaN(new Date(text).getTime());
