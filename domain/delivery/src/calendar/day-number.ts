import { LocalDate } from '@skillhub/domain/kernel';

export const DAY_MS = 86_400_000;

/** Days from 1970-01-01 to a calendar day, whatever the zone. */
export const dayNumberOf = (date: LocalDate): number => Date.parse(`${date}T00:00:00.000Z`) / DAY_MS;

export const localDateOf = (dayNumber: number): LocalDate =>
  LocalDate.of(new Date(dayNumber * DAY_MS).toISOString().slice(0, 10));

/** 0 for Monday … 6 for Sunday: 1970-01-01 was a Thursday. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7;
