import type { Money } from '@skillhub/domain/kernel';

/** A link to another record; its id stands in for a name that is not known (yet). */
export const reference = (
  id: string | null,
  name: string | null,
): { readonly id: string; readonly name: string } | null => (id === null ? null : { id, name: name ?? id });

/** Amounts are safe integers: the contract of events sees to it. */
export const money = (minor: number | null, currency: string | null): Money | null =>
  minor === null || currency === null ? null : { minor, currency };
