import { Instant, LocalDate } from '@skillhub/domain/kernel';

const DAY = 86_400_000;
/** 7:00 UTC is 8 or 9 o'clock in France. */
const OPENING_MINUTE = 7 * 60;
const CLOSING_MINUTE = 16 * 60;

/** A calendar month counted from year 0: consecutive numbers. */
export type Month = number;

export const monthOf = (instant: Instant): Month =>
  Number(instant.slice(0, 4)) * 12 + Number(instant.slice(5, 7)) - 1;
/** 0 for January. */
export const monthOfYear = (month: Month): number => month % 12;
export const quarterOf = (month: Month): number => Math.floor(month / 3);
export const firstDay = (month: Month): Instant =>
  Instant.of(new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)).toISOString());
export const daysIn = (month: Month): number =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();

export const dayOf = (instant: Instant): LocalDate => LocalDate.of(instant.slice(0, 10));

export function plusDays(instant: Instant, days: number): Instant {
  return Instant.of(new Date(Date.parse(instant) + Math.round(days * DAY)).toISOString());
}

export function plusMinutes(instant: Instant, minutes: number): Instant {
  return Instant.of(new Date(Date.parse(instant) + Math.round(minutes) * 60_000).toISOString());
}

/** The same moment, or the next one of a working day: nobody sells at night or on Sunday. */
export function atWork(instant: Instant): Instant {
  const date = new Date(instant);
  const minute = date.getUTCHours() * 60 + date.getUTCMinutes();
  if (minute < OPENING_MINUTE) date.setUTCHours(7, minute % 60);
  if (minute > CLOSING_MINUTE) {
    date.setUTCDate(date.getUTCDate() + 1);
    date.setUTCHours(7 + (minute % 3), minute % 60);
  }
  while (date.getUTCDay() === 0 || date.getUTCDay() === 6) date.setUTCDate(date.getUTCDate() + 1);
  return Instant.of(date.toISOString());
}
