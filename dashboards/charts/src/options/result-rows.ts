import type { MetricResult, MetricRow } from '@skillhub/warehouse/contracts';

export const valueOf = (row: MetricRow): number | null => (row.value === null ? null : Number(row.value));

/** Rows from the first with something in it: a history begins where its figures do. */
export function fromFirstValue(rows: readonly MetricRow[]): readonly MetricRow[] {
  const first = rows.findIndex((row) => row.value !== null && Number(row.value) !== 0);
  return first < 0 ? [] : rows.slice(first);
}

/** The currencies among the rows, the wanted one first: amounts of two currencies never meet in one series. */
export function currenciesOf(rows: readonly MetricRow[], wanted: string): readonly string[] {
  const all = [...new Set(rows.map((row) => row.dimensions['currency'] ?? null))].filter((c) => c !== null);
  return all.sort((a, b) => Number(b === wanted) - Number(a === wanted) || a.localeCompare(b));
}

/** Rows of one currency; metrics without money keep all their rows. */
export const inCurrency = (rows: readonly MetricRow[], currency: string): readonly MetricRow[] =>
  rows.filter((row) => !('currency' in row.dimensions) || row.dimensions['currency'] === currency);

/** The readable name of a dimension value. */
export function labelOf(
  result: Pick<MetricResult, 'labels'>,
  dimension: string,
  value: string | null | undefined,
  none: string,
): string {
  if (value === null || value === undefined || value === '') return none;
  return result.labels?.[dimension]?.[value] ?? value;
}
