import type { MetricResult, MetricRow } from '@skillhub/warehouse/contracts';
import { readTile } from './tile-reading';

/** One dimension's share in a change: who or what moved most in the direction of the whole. */
export interface Contributor {
  readonly dimension: string;
  readonly value: string;
  readonly difference: number;
  /** Of the whole change, from 0; above 1 where others moved against it. */
  readonly share: number;
}

export interface AmountInsight {
  readonly value: number;
  readonly currency: string;
  readonly before: number | null;
  /** Relative change; null without a base. */
  readonly change: number | null;
  readonly n: number | null;
  readonly contributor: Contributor | null;
}

export interface RateInsight {
  readonly value: number;
  readonly before: number;
  readonly n: number;
  /** Whether the difference is more than chance would often do (two-sided 95 %). */
  readonly beyondChance: boolean;
}

/** A change is explained by a value only when it carries at least this much of it. */
const WORTH_NAMING = 0.2;

/** What happened to an amount and who or what explains most of it. `splits` are the same question by one dimension each. */
export function readAmount(
  total: MetricResult,
  splits: readonly { readonly dimension: string; readonly result: MetricResult }[],
  wanted: string,
): AmountInsight | null {
  const tile = readTile(total, wanted);
  if (tile.value === null || tile.currency === null) return null;
  const value = Number(tile.value);
  const before = tile.before === null ? null : Number(tile.before);
  const difference = before === null ? 0 : value - before;
  return {
    value,
    currency: tile.currency,
    before,
    change: before === null || before === 0 ? null : difference / Math.abs(before),
    n: tile.n,
    contributor: difference === 0 ? null : mainContributor(splits, difference, tile.currency),
  };
}

function mainContributor(
  splits: readonly { readonly dimension: string; readonly result: MetricResult }[],
  difference: number,
  currency: string,
): Contributor | null {
  const all = splits.flatMap(({ dimension, result }) =>
    contributions(dimension, result, difference, currency),
  );
  const best = all.reduce<Contributor | null>(
    (top, one) => (top === null || one.share > top.share ? one : top),
    null,
  );
  return best && best.share >= WORTH_NAMING ? best : null;
}

function contributions(
  dimension: string,
  result: MetricResult,
  whole: number,
  currency: string,
): readonly Contributor[] {
  const sumBy = (rows: readonly MetricRow[]): Map<string, number> => {
    const sums = new Map<string, number>();
    for (const row of rows) {
      const value = row.dimensions[dimension];
      if (!value || row.value === null || (row.dimensions['currency'] ?? currency) !== currency) continue;
      sums.set(value, (sums.get(value) ?? 0) + Number(row.value));
    }
    return sums;
  };
  const now = sumBy(result.rows);
  const then = sumBy(result.comparison?.rows ?? []);
  const values = [...new Set([...now.keys(), ...then.keys()])];
  // One value alone explains everything and says nothing.
  if (values.length < 2) return [];
  return values.map((value) => {
    const moved = (now.get(value) ?? 0) - (then.get(value) ?? 0);
    return { dimension, value, difference: moved, share: moved / whole };
  });
}

/** How a rate moved, and whether two samples of that size would differ so by chance (two-proportion z-test). */
export function readRate(result: MetricResult): RateInsight | null {
  const row = result.rows[0];
  const past = result.comparison?.rows[0];
  if (!row || !past || row.value === null || past.value === null) return null;
  const [won, n] = [Number(row.numerator ?? 0), Number(row.denominator ?? row.n ?? 0)];
  const [wonBefore, nBefore] = [Number(past.numerator ?? 0), Number(past.denominator ?? past.n ?? 0)];
  const value = Number(row.value);
  const before = Number(past.value);
  if (n === 0 || nBefore === 0) return null;
  const pooled = (won + wonBefore) / (n + nBefore);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / nBefore));
  return { value, before, n, beyondChance: error > 0 && Math.abs(value - before) / error > 1.96 };
}
