import { loose } from './text';

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'janv', 'january', 'janvier'],
  ['feb', 'fev', 'fevr', 'february', 'fevrier'],
  ['mar', 'mars', 'march'],
  ['apr', 'avr', 'april', 'avril'],
  ['may', 'mai'],
  ['jun', 'juin', 'june'],
  ['jul', 'juil', 'july', 'juillet'],
  ['aug', 'aou', 'aout', 'august'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'decembre'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** The number from 1 to 12 of a French or English month name, whole or short, with or without accents and dot. */
export function monthNamed(text: string): number | undefined {
  return MONTH_OF.get(loose(text).replace(/\.$/u, ''));
}
