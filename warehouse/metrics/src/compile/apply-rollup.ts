import type { MetricRow } from '@skillhub/warehouse/contracts';
import { minorDigits } from '@skillhub/domain/kernel';
import { add, decimal, decimalOfInt, divide, toFixed } from '../decimal';
import type { CompiledQuery } from './compile-query';

/**
 * Combines the rows of a grain or dimension into one for each currency. What is not allowed was refused before.
 * With a grain its periods are combined and dimensions stay; without one, the dimensions are.
 */
export function applyRollup({ checked, tomorrow }: CompiledQuery, rows: MetricRow[]): MetricRow[] {
  const { rollup, grain } = checked.query;
  if (rollup === undefined) return rows;
  const isMoney = checked.metric.plan.isMoney;
  const kept = (row: MetricRow): Record<string, string | null> => {
    if (grain !== undefined) return row.dimensions;
    return isMoney ? { currency: row.dimensions['currency'] ?? null } : {};
  };
  const groups = new Map<string, { dimensions: Record<string, string | null>; rows: MetricRow[] }>();
  for (const row of rows) {
    const dimensions = kept(row);
    const key = JSON.stringify(dimensions);
    const group = groups.get(key) ?? { dimensions, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => {
    const reached = group.rows.filter(({ period }) => period === undefined || period < tomorrow);
    if (rollup === 'last') {
      const { period: _, ...last } = reached.at(-1) ?? {
        dimensions: group.dimensions,
        value: null,
        reason: 'not_reached',
      };
      return last;
    }
    return {
      dimensions: group.dimensions,
      ...combined(rollup, reached, group.dimensions['currency'], isMoney),
    };
  });
}

function combined(
  rollup: 'sum' | 'average',
  rows: readonly MetricRow[],
  currency: string | null | undefined,
  isMoney: boolean,
): Pick<MetricRow, 'value' | 'n' | 'reason' | 'flags'> {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const flags = [...new Set(rows.flatMap((row) => row.flags ?? []))];
  const rest = {
    n: rows.reduce((sum, row) => sum + (row.n ?? 0), 0),
    ...(flags.length === 0 ? {} : { flags }),
  };
  if (values.length === 0) return { value: null, reason: 'no_data', ...rest };
  const total = values.reduce((sum, value) => add(sum, decimal(String(value))), decimalOfInt(0));
  if (isMoney) {
    const digits = minorDigits(currency ?? '');
    const value = rollup === 'sum' ? total : divide(total, decimalOfInt(values.length), digits);
    return { value: toFixed(value, digits), ...rest };
  }
  const sum = values.reduce((all: number, value) => all + Number(value), 0);
  return { value: rollup === 'sum' ? sum : sum / values.length, ...rest };
}
