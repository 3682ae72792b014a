import { minorDigits } from '@skillhub/domain/kernel';
import type { Measure } from '../declaration';
import { decimal, decimalOfInt, divide, multiply, toFixed } from '../decimal';
import { sampleFlag, withFlags } from './money-cells';
import { anchorOf, count, type Cell, type Figure, type MeasurePlan, type PartValues } from './plan';

type Velocity = Extract<Measure, { kind: 'velocity' }>;

/**
 * Money a day that flows through the pipeline (10.29): open qualified deals × win rate × average won amount / median
 * cycle, all of one trailing window. By currency: amounts of two currencies are never added. Win rate and cycle are of
 * all deals, since a lost deal may have no amount and so no currency; the open deals are those of the currency, those
 * without an amount included as long as there is only one (house).
 */
export function planVelocity(measure: Velocity): MeasurePlan {
  const { open, closed, won, days, windowDays } = measure;
  const expression = closed.day ?? '';
  return {
    isMoney: true,
    parts: [
      {
        name: 'open',
        fact: open.fact,
        anchor: anchorOf(open),
        where: open.where,
        aggregates: { rows: 'count()' },
        contribution: { where: open.where, numerator: '1' },
      },
      {
        name: 'closed',
        fact: closed.fact,
        anchor: { kind: 'window', expression, days: windowDays },
        where: closed.where,
        aggregates: {
          rows: 'count()',
          won: `countIf(${won})`,
          amount: `sumIf(amount, ${won})`,
          days: `toJSONString(sumMapIf([toInt64(assumeNotNull(${days}))], [toInt64(1)], (${won}) AND (${days}) IS NOT NULL))`,
        },
        contribution: { where: closed.where, numerator: `if(${won}, amount, 0)`, denominator: '1' },
      },
    ],
    finish: (cell) => finish(cell),
  };
}

function finish(cell: Cell): Figure[] {
  const all = [...cell.byCurrency.values()];
  const total = (part: string, name: string) =>
    all.reduce((sum, parts) => sum + count(parts.get(part), name), 0);
  const closed = total('closed', 'rows');
  const won = total('closed', 'won');
  const medianDays = median(all);
  const currencies = [...cell.byCurrency].flatMap(([currency, parts]) =>
    currency !== null && count(parts.get('closed'), 'won') > 0 ? [currency] : [],
  );
  const shown = currencies.length > 0 ? currencies : cell.currencies;
  if (shown.length === 0) return [{ currency: null, value: null, n: 0, reason: 'no_data' }];
  const openTotal = total('open', 'rows');
  const unpriced = count(cell.byCurrency.get(null)?.get('open'), 'rows');
  return shown.map((currency) => {
    const parts = cell.byCurrency.get(currency);
    const single = shown.length === 1;
    return {
      currency,
      ...figure({
        open: single ? openTotal : count(parts?.get('open'), 'rows'),
        closed,
        won,
        wonHere: count(parts?.get('closed'), 'won'),
        amount: parts?.get('closed')?.['amount'] ?? '0',
        medianDays,
        digits: minorDigits(currency),
        flags: single || unpriced === 0 ? [] : [`unpriced_excluded:${String(unpriced)}`],
      }),
    };
  });
}

export interface VelocityInputs {
  readonly open: number;
  readonly closed: number;
  readonly won: number;
  /** Won deals of the currency, and what they brought. */
  readonly wonHere: number;
  readonly amount: string;
  readonly medianDays: number | undefined;
  readonly digits: number;
  readonly flags?: readonly string[];
}

/** The formula on its inputs, rounded once at the end. */
export function figure(inputs: VelocityInputs): Omit<Figure, 'currency'> {
  const { open, closed, won, wonHere, amount, medianDays, digits } = inputs;
  const average = wonHere === 0 ? null : divide(decimal(amount), decimalOfInt(wonHere), digits);
  const companions = {
    open_qualified_deals: open,
    win_rate: closed === 0 ? null : won / closed,
    average_won_amount: average === null ? null : toFixed(average, digits),
    median_cycle_days: medianDays ?? null,
  };
  const flags = withFlags([...sampleFlag(closed), ...(inputs.flags ?? [])]);
  if (closed === 0 || wonHere === 0 || medianDays === undefined || medianDays === 0) {
    return { value: null, n: closed, reason: 'zero_denominator', ...flags, companions };
  }
  // open × won/closed × amount/wonHere / days; the median is a multiple of a half, hence the factor 2.
  const numerator = multiply(decimal(amount), decimalOfInt(BigInt(open) * BigInt(won) * 2n));
  const denominator = decimalOfInt(BigInt(closed) * BigInt(wonHere) * BigInt(Math.round(medianDays * 2)));
  const value = divide(numerator, denominator, digits);
  return {
    value: toFixed(value, digits),
    n: closed,
    ...flags,
    companions,
  };
}

/** Median of the days of every currency together. */
function median(all: readonly PartValues[]): number | undefined {
  const counts = new Map<number, number>();
  for (const parts of all) {
    const text = parts.get('closed')?.['days'];
    const [days = [], rows = []] = JSON.parse(text ?? '[[],[]]') as [number[], number[]];
    days.forEach((day, i) => counts.set(day, (counts.get(day) ?? 0) + (rows[i] ?? 0)));
  }
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const n = sorted.reduce((sum, [, rows]) => sum + rows, 0);
  if (n === 0) return undefined;
  const at = (rank: number) => {
    let seen = 0;
    return sorted.find(([, rows]) => (seen += rows) > rank)?.[0] ?? 0;
  };
  return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}
