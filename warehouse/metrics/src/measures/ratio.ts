import type { Addend, Measure } from '../declaration';
import { decimal, decimalOfInt, divide, toFixed } from '../decimal';
import { minorDigits } from '@skillhub/domain/kernel';
import { meanHalfWidth } from '../statistics/student';
import { kish, wilson } from '../statistics/wilson';
import { perRow, sumOf } from './addend';
import { companionAggregates, companionFigures } from './companions';
import { money, moneyFigures, sampleFlag, undatedFlag, withFlags } from './money-cells';
import { anchorOf, count, undatedParts, type Figure, type MeasurePlan, type PartValues } from './plan';

/** A ratio whose parts are expressions over one set of rows; see `register.ts` for ratios of metrics. */
export type RatioMeasure = Extract<Measure, { kind: 'ratio' }> & {
  readonly numerator: Addend;
  readonly denominator: Addend;
};

/** A ratio of sums, with its interval; null over nothing. */
export function planRatio(measure: RatioMeasure, isMoney: boolean): MeasurePlan {
  const { rows, numerator, denominator, companions, reads, interval } = measure;
  const among = reads === undefined ? undefined : rows.where;
  const splits = isMoney || interval === 'kish';
  const counts = `(${rows.where})`;
  const weight = `toFloat64(${perRow(interval === 'mean' ? numerator : denominator)})`;
  return {
    isMoney: splits,
    parts: [
      {
        name: 'main',
        fact: rows.fact,
        anchor: anchorOf(rows),
        where: reads ?? rows.where,
        aggregates: {
          rows: sumOf('1', among),
          numerator: sumOf(numerator, among),
          denominator: sumOf(denominator, among),
          ...(interval === 'wilson' ? {} : { squares: sumOf(`${weight} * ${weight}`, among) }),
          ...companionAggregates(companions),
        },
        contribution: {
          where: splits ? `${counts} AND currency IS NOT NULL` : counts,
          numerator: perRow(numerator),
          denominator: perRow(denominator),
        },
      },
      ...undatedParts(rows),
    ],
    finish: (cell) => {
      if (splits) {
        return moneyFigures(cell, 'main', ({ currency, parts }) => ({
          ...(interval === 'mean' ? mean(parts, currency) : share(measure, parts, currency)),
          ...companionFigures(companions, parts.get('main'), currency),
        }));
      }
      const parts = cell.byCurrency.get(null) ?? new Map();
      return [{ ...share(measure, parts), ...companionFigures(companions, parts.get('main'), undefined) }];
    },
  };
}

const flagsOf = (parts: PartValues, n: number) =>
  withFlags([...sampleFlag(n), ...undatedFlag(count(parts.get('undated'), 'rows'))]);

/** A fraction between 0 and 1, of rows or (with a currency) of amounts. */
function share({ interval }: RatioMeasure, parts: PartValues, currency?: string): Figure {
  const main = parts.get('main');
  const n = count(main, 'rows');
  const numerator = count(main, 'numerator');
  const denominator = count(main, 'denominator');
  const shown =
    currency === undefined
      ? { numerator, denominator }
      : {
          numerator: money(main?.['numerator'], currency),
          denominator: money(main?.['denominator'], currency),
        };
  if (denominator === 0) {
    return { value: null, ...shown, n, reason: 'zero_denominator', ...flagsOf(parts, n) };
  }
  const value = numerator / denominator;
  const effective = interval === 'kish' ? kish(denominator, count(main, 'squares')) : denominator;
  return {
    value,
    ...shown,
    n,
    interval: {
      ...wilson(value, effective),
      level: 0.95,
      method: interval === 'kish' ? 'wilson (effective n, Kish)' : 'wilson',
    },
    ...flagsOf(parts, n),
  };
}

/** A mean amount. */
function mean(parts: PartValues, currency: string): Figure {
  const main = parts.get('main');
  const n = count(main, 'rows');
  const sum = decimal(main?.['numerator'] ?? '0');
  const digits = minorDigits(currency);
  const shown = { numerator: toFixed(sum, digits), denominator: count(main, 'denominator') };
  if (shown.denominator === 0)
    return { value: null, ...shown, n, reason: 'zero_denominator', ...flagsOf(parts, n) };
  const value = toFixed(divide(sum, decimalOfInt(shown.denominator), digits), digits);
  const half = meanHalfWidth(n, count(main, 'numerator'), count(main, 'squares'));
  return {
    value,
    ...shown,
    n,
    ...(half === undefined
      ? {}
      : {
          interval: {
            low: (Number(value) - half).toFixed(digits),
            high: (Number(value) + half).toFixed(digits),
            level: 0.95,
            method: 'student',
          },
        }),
    ...flagsOf(parts, n),
  };
}
