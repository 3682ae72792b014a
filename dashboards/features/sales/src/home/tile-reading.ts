import { fromFirstValue, inCurrency, valueOf } from '@skillhub/dashboards/charts';
import type { MetricResult, MetricRow, Unit } from '@skillhub/warehouse/contracts';

/** What a tile says, read from a result; formatting comes later. */
export interface TileReading {
  readonly value: number | string | null;
  readonly currency: string | null;
  /** Amounts in other currencies: shown beside, never added. */
  readonly others: readonly { readonly value: number | string; readonly currency: string }[];
  readonly before: number | string | null;
  readonly n: number | null;
  readonly interval: { readonly low: number | string; readonly high: number | string } | null;
  readonly smallSample: boolean;
  readonly reason: string | null;
  readonly flags: readonly string[];
}

const isMoney = (unit: Unit): boolean => unit === 'money' || unit === 'money_per_day';

const rowOf = (rows: readonly MetricRow[], currency: string | null): MetricRow | undefined =>
  currency === null ? rows[0] : rows.find((row) => row.dimensions['currency'] === currency);

/** The number of a result without grain: in the tenant's currency when it has one, else in the first there is. */
export function readTile(result: MetricResult, wanted: string): TileReading {
  const money = isMoney(result.unit);
  const known = result.rows.map((row) => row.dimensions['currency'] ?? null).filter((c) => c !== null);
  const currency = money ? (known.includes(wanted) ? wanted : (known[0] ?? wanted)) : null;
  const row = rowOf(result.rows, money && known.length > 0 ? currency : null);
  const flags = row?.flags ?? [];
  return {
    value: row?.value ?? null,
    currency,
    others: money
      ? result.rows.flatMap((other) => {
          const its = other.dimensions['currency'];
          return its && its !== currency && other.value !== null
            ? [{ value: other.value, currency: its }]
            : [];
        })
      : [],
    before: rowOf(result.comparison?.rows ?? [], money && known.length > 0 ? currency : null)?.value ?? null,
    n: row?.n ?? null,
    interval: row?.interval ?? null,
    smallSample: flags.includes('small_sample'),
    reason: row ? (row.value === null ? (row.reason ?? 'no_data') : null) : 'no_data',
    flags: flags.filter((flag) => flag !== 'small_sample'),
  };
}

/**
 * Values of a series in one currency, period by period; a period without a row is a gap. `wholeHistory`: the question had
 * no beginning, so the series begins with its first figure.
 */
export function readSeries(
  result: MetricResult,
  currency: string | null,
  wholeHistory = false,
): readonly (number | null)[] {
  const rows = currency === null ? result.rows : inCurrency(result.rows, currency);
  const sorted = rows.toSorted((a, b) => (a.period ?? '').localeCompare(b.period ?? ''));
  return (wholeHistory ? fromFirstValue(sorted) : sorted).map(valueOf);
}
