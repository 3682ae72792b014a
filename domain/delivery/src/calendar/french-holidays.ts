import { LocalDate } from '@skillhub/domain/kernel';
import { dayNumberOf, localDateOf } from './day-number';

export interface Holiday {
  readonly date: LocalDate;
  readonly name: string;
}

export interface FrenchHolidayOptions {
  /** Whether Good Friday and 26 December count too (Haut-Rhin, Bas-Rhin and Moselle). */
  readonly alsaceMoselle: boolean;
}

const FIXED = [
  ['01-01', "Jour de l'an"],
  ['05-01', 'Fête du Travail'],
  ['05-08', 'Victoire 1945'],
  ['07-14', 'Fête nationale'],
  ['08-15', 'Assomption'],
  ['11-01', 'Toussaint'],
  ['11-11', 'Armistice 1918'],
  ['12-25', 'Noël'],
] as const;
const AFTER_EASTER = [
  [1, 'Lundi de Pâques'],
  [39, 'Ascension'],
  [50, 'Lundi de Pentecôte'],
] as const;

/**
 * Sunday of Easter in the Gregorian calendar, as a day number (days since 1970-01-01).
 * Source: the anonymous algorithm of 1876, as given by Meeus, Astronomical Algorithms, chapter 8.
 */
export function easterDay(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const exception = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const monthAndDay = epact + toSunday - 7 * exception + 114;
  const month = Math.floor(monthAndDay / 31);
  return Date.UTC(year, month - 1, (monthAndDay % 31) + 1) / 86_400_000;
}

/**
 * The public holidays of a year as French law lists them today (Code du travail L3133-1; L3134-13 for Alsace-Moselle),
 * by date. The day of solidarity is a holiday like the others.
 */
export function frenchHolidays(year: number, { alsaceMoselle }: FrenchHolidayOptions): readonly Holiday[] {
  const easter = easterDay(year);
  const prefix = String(year).padStart(4, '0');
  const fixed: readonly (readonly [string, string])[] = alsaceMoselle
    ? [...FIXED, ['12-26', 'Saint-Étienne']]
    : FIXED;
  const movable: readonly (readonly [number, string])[] = alsaceMoselle
    ? [[-2, 'Vendredi saint'], ...AFTER_EASTER]
    : AFTER_EASTER;
  return [
    ...fixed.map(([monthAndDay, name]) => ({ date: LocalDate.of(`${prefix}-${monthAndDay}`), name })),
    ...movable.map(([days, name]) => ({ date: localDateOf(easter + days), name })),
  ].sort((a, b) => dayNumberOf(a.date) - dayNumberOf(b.date));
}
