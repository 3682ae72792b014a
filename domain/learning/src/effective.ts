import type { LocalDate } from '@skillhub/domain/kernel';

/** Values by the day from which each holds. A value for a day that has one already corrects it. */
export type Effective<T> = readonly { readonly from: LocalDate; readonly value: T }[];

/** The same with one more value, in the order of the days. */
export function withEffective<T>(values: Effective<T>, from: LocalDate, value: T): Effective<T> {
  return [...values.filter((known) => known.from !== from), { from, value }].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

/** The value that holds on a day; undefined before the first. */
export const effectiveOn = <T>(values: Effective<T>, day: LocalDate): T | undefined =>
  values.findLast(({ from }) => from <= day)?.value;
