import type { Measure } from '../declaration';
import { sampleFlag, undatedFlag, withFlags } from './money-cells';
import { anchorOf, count, type MeasurePlan } from './plan';

/**
 * The middle value (the mean of the two middle ones for an even number), with the mean beside it. Bounds are order
 * statistics: ranks n/2 ± 1.96·√n/2. Source: Conover (1999), Practical Nonparametric Statistics, quantile interval.
 */
export function planMedian(measure: Extract<Measure, { kind: 'median' }>): MeasurePlan {
  const { rows, value } = measure;
  const known = `(${value}) IS NOT NULL`;
  const sorted = `arraySort(groupArrayIf(assumeNotNull(${value}), ${known}))`;
  const n = `toInt64(countIf(${known}))`;
  const rank = (wanted: string) =>
    `if(${n} = 0, NULL, arrayElement(${sorted}, least(greatest(toInt64(${wanted}), 1), ${n})))`;
  return {
    isMoney: false,
    parts: [
      {
        name: 'main',
        fact: rows.fact,
        anchor: anchorOf(rows),
        where: rows.where,
        aggregates: {
          rows: `countIf(${known})`,
          undated: `countIf((${value}) IS NULL)`,
          median: `if(countIf(${known}) = 0, NULL, quantileExactInclusiveIf(0.5)(assumeNotNull(${value}), ${known}))`,
          mean: `if(countIf(${known}) = 0, NULL, avgIf(${value}, ${known}))`,
          low: rank(`floor(${n} / 2 - 0.98 * sqrt(${n}))`),
          high: rank(`ceil(1 + ${n} / 2 + 0.98 * sqrt(${n}))`),
        },
        contribution: { where: `(${rows.where}) AND ${known}`, numerator: value },
      },
    ],
    finish: (cell) => {
      const main = cell.byCurrency.get(null)?.get('main');
      const n = count(main, 'rows');
      const flags = withFlags([...sampleFlag(n), ...undatedFlag(count(main, 'undated'))]);
      if (n === 0) return [{ value: null, n, reason: 'no_data', ...flags, companions: { mean: null } }];
      return [
        {
          value: count(main, 'median'),
          n,
          interval: {
            low: count(main, 'low'),
            high: count(main, 'high'),
            level: 0.95,
            method: 'order statistics',
          },
          ...flags,
          companions: { mean: count(main, 'mean') },
        },
      ];
    },
  };
}
