import type { MetricFilter } from '@skillhub/warehouse/contracts';
import { dimension, type DimensionId } from '../dimensions';

/** A filter whose dimension was checked. */
export interface CheckedFilter {
  readonly dimension: DimensionId;
  readonly op: MetricFilter['op'];
  readonly values: readonly string[];
  readonly withNull: boolean;
}

/** The predicate of a filter; its values are parameters. An empty value is a value too: `in [null]` finds what has none. */
export function filterPredicate(filter: CheckedFilter, index: number): string {
  const { column } = dimension(filter.dimension);
  const list = `{filter_${String(index)}:Array(String)}`;
  const hasValues = filter.values.length > 0;
  if (filter.op === 'in') {
    const parts = [
      ...(hasValues ? [`${column} IN ${list}`] : []),
      ...(filter.withNull ? [`${column} IS NULL`] : []),
    ];
    return `(${parts.join(' OR ')})`;
  }
  const keeps = filter.withNull ? `${column} IS NOT NULL` : `${column} IS NULL`;
  if (!hasValues) return `(${keeps})`;
  return filter.withNull
    ? `(${keeps} AND ${column} NOT IN ${list})`
    : `(${keeps} OR ${column} NOT IN ${list})`;
}

/** What of a filter shows in the text of a statement. */
export const filterShape = (filter: CheckedFilter): string =>
  `${filter.dimension}:${filter.op}:${String(filter.values.length > 0)}:${String(filter.withNull)}`;

export const filterParams = (filters: readonly CheckedFilter[]): Record<string, unknown> =>
  Object.fromEntries(filters.map(({ values }, index) => [`filter_${String(index)}`, values]));
