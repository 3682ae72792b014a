import type { Measure, RowSet } from '../declaration';
import { kaplanMeierMedian, type Survival } from '../statistics/kaplan-meier';
import { sampleFlag, undatedFlag, withFlags } from './money-cells';
import { anchorOf, count, type Figure, type MeasurePlan, type Part, type Values } from './plan';

/** Median time to an event by Kaplan and Meier: those still waiting count as long as they have waited. */
export function planSurvival({ events, waiting }: Extract<Measure, { kind: 'survival' }>): MeasurePlan {
  return {
    isMoney: false,
    parts: [timesPart('events', events), timesPart('waiting', waiting)],
    finish: (cell) => {
      const parts = cell.byCurrency.get(null);
      return [figure(parts?.get('events'), parts?.get('waiting'))];
    },
  };
}

/** How many rows took how many days, as `[[days…],[rows…]]`. */
function timesPart(name: string, rows: RowSet & { readonly time: string }): Part {
  const known = `(${rows.time}) IS NOT NULL`;
  return {
    name,
    fact: rows.fact,
    anchor: anchorOf(rows),
    where: rows.where,
    aggregates: {
      rows: `countIf(${known})`,
      undated: `countIf((${rows.time}) IS NULL)`,
      times: `toJSONString(sumMapIf([toInt64(assumeNotNull(${rows.time}))], [toInt64(1)], ${known}))`,
    },
    contribution: { where: `(${rows.where}) AND ${known}`, numerator: rows.time },
  };
}

function figure(events: Values | undefined, waiting: Values | undefined): Figure {
  const observations: Survival[] = [
    ...times(events).map(([time, n]) => ({ time, events: n, censored: 0 })),
    ...times(waiting).map(([time, n]) => ({ time, events: 0, censored: n })),
  ];
  const n = count(events, 'rows') + count(waiting, 'rows');
  const undated = count(events, 'undated') + count(waiting, 'undated');
  const companions = { won: count(events, 'rows'), open: count(waiting, 'rows') };
  const flags = withFlags([...sampleFlag(n), ...undatedFlag(undated)]);
  if (n === 0) return { value: null, n, reason: 'no_data', ...flags, companions };
  const { median, bounds } = kaplanMeierMedian(observations);
  // An upper end that is not reached is the longest time seen: the interval is open there.
  const longest = Math.max(...observations.map(({ time }) => time));
  const open = bounds.high === undefined ? ', open above' : '';
  return {
    value: median ?? null,
    n,
    ...(median === undefined ? { reason: 'not_reached' } : {}),
    ...(bounds.low === undefined
      ? {}
      : {
          interval: {
            low: bounds.low,
            high: bounds.high ?? longest,
            level: 0.95,
            method: `kaplan-meier, log-log${open}`,
          },
        }),
    ...flags,
    companions,
  };
}

function times(values: Values | undefined): [time: number, rows: number][] {
  const [days = [], rows = []] = JSON.parse(values?.['times'] ?? '[[],[]]') as [number[], number[]];
  return days.map((time, i) => [Math.max(0, time), rows[i] ?? 0]);
}
