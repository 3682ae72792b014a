import type { Instant } from '@skillhub/domain/kernel';
import type { CustomTypesConfig } from 'pg';

/** One row as PostgreSQL writes it: texts in the order of the select list. */
export type RawRow = readonly (string | null)[];

/** Leaves every column as text: no dates, no numbers, no JSON that nobody asked for. */
export const RAW_TYPES: CustomTypesConfig = { getTypeParser: () => (text: string) => text };

/** The text of a column that is never null. */
export function column(row: RawRow, index: number): string {
  const text = row[index];
  if (text === null || text === undefined) throw new Error(`column ${index} of a row is unexpectedly null`);
  return text;
}

/**
 * `2026-01-02 03:04:05.6+00` → `2026-01-02T03:04:05.600Z`.
 * @throws Error when the session is not in UTC
 */
export function instantFromText(text: string): Instant {
  if (!text.endsWith('+00'))
    throw new Error(`expected a time in UTC, got ${text}: the session needs TimeZone=UTC`);
  const fraction = text.length > 22 ? text.slice(20, -3) : '';
  // Made of what PostgreSQL has checked: validating it again would cost more than reading it.
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.padEnd(3, '0')}Z` as Instant;
}

/** The elements of an array of numbers, `{1,2,3}`. */
export function numbersFromText(text: string | null | undefined): readonly number[] {
  return !text || text === '{}' ? [] : text.slice(1, -1).split(',').map(Number);
}
