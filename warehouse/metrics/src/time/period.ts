import type { Grain, MetricQuery } from '@skillhub/warehouse/contracts';
import { addDays, addMonths, advance, daysBetween, earliest, startOf, type Day } from './calendar';

/** Right-open. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A period of a grain, cut to what was asked. */
export interface Bucket extends Period {
  /** First day of the whole period: what the row is called. */
  readonly label: Day;
  /** Whether a part of the whole period is not in the figure: outside what was asked, or not over yet. */
  readonly partial: boolean;
}

export interface Series {
  readonly period: Period;
  readonly buckets: readonly Bucket[];
}

export const BEGINNING = '1900-01-01';
export const END = '2149-06-06';
const MOST_BUCKETS = 1_000;
/** How far back a question with a grain and without `from` looks. */
const DEFAULT_BUCKETS: Readonly<Record<Grain, number>> = {
  day: 30,
  week: 13,
  month: 12,
  quarter: 8,
  year: 5,
};

export type PeriodFault = { readonly field: 'to' | 'grain' | 'compare'; readonly message: string };

export interface PeriodOptions {
  /** Today in the tenant's zone, or the day of `asOf`. */
  readonly today: Day;
  /** What a question without dates means: everything, or the state now. */
  readonly whenOpen: 'everything' | 'now';
}

/** The asked period and, where asked, the one to compare with. */
export function seriesOf(query: MetricQuery, options: PeriodOptions): readonly Series[] | PeriodFault {
  const { grain, compare } = query;
  const tomorrow = addDays(options.today, 1);
  const openEnd =
    grain === undefined
      ? options.whenOpen === 'now'
        ? tomorrow
        : END
      : advance(grain, startOf(grain, options.today), 1);
  const to = query.to ?? openEnd;
  const from =
    query.from ??
    (grain === undefined
      ? BEGINNING
      : advance(grain, startOf(grain, addDays(to, -1)), 1 - DEFAULT_BUCKETS[grain]));
  if (to <= from) return { field: 'to', message: 'must be after "from": periods are right-open' };
  const asked = { from, to };
  const main = series(asked, grain, tomorrow);
  if (main === undefined) {
    return {
      field: 'grain',
      message: `gives more than ${String(MOST_BUCKETS)} periods; take a longer grain`,
    };
  }
  if (compare === undefined) return [main];
  if (typeof compare === 'object') {
    if (compare.to <= compare.from) return { field: 'compare', message: '"to" must be after "from"' };
    return pair(main, series(compare, grain, tomorrow));
  }
  if (from === BEGINNING || to === END) return { field: 'compare', message: 'needs "from" and "to"' };
  return pair(
    main,
    series(compare === 'previous_year' ? yearBefore(asked) : periodBefore(asked), grain, tomorrow),
  );
}

function pair(main: Series, other: Series | undefined): readonly Series[] | PeriodFault {
  return other === undefined ? { field: 'compare', message: 'covers too many periods' } : [main, other];
}

function series(period: Period, grain: Grain | undefined, tomorrow: Day): Series | undefined {
  if (grain === undefined) {
    // Questions without an end have nothing left to come.
    const partial = period.to !== END && period.to > tomorrow;
    return { period, buckets: [{ ...period, label: period.from, partial }] };
  }
  const buckets: Bucket[] = [];
  for (let label = startOf(grain, period.from); label < period.to; label = advance(grain, label, 1)) {
    if (buckets.length === MOST_BUCKETS) return undefined;
    const end = advance(grain, label, 1);
    const from = label < period.from ? period.from : label;
    const to = earliest(end, period.to);
    buckets.push({ label, from, to, partial: from !== label || to !== end || to > tomorrow });
  }
  return { period, buckets };
}

/** Just before and as long; whole months stay whole months. */
export function periodBefore({ from, to }: Period): Period {
  const months = wholeMonths(from, to);
  if (months !== undefined) return { from: addMonths(from, -months), to: from };
  return { from: addDays(from, -daysBetween(from, to)), to: from };
}

export const yearBefore = ({ from, to }: Period): Period => ({
  from: addMonths(from, -12),
  to: addMonths(to, -12),
});

function wholeMonths(from: Day, to: Day): number | undefined {
  if (!from.endsWith('-01') || !to.endsWith('-01')) return undefined;
  const month = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from);
}
