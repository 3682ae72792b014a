import type { Grain, MetricFilter, MetricQuery } from '@skillhub/warehouse/contracts';
import {
  addDays,
  daysBetween,
  isInstant,
  isIsoDay,
  monthStart,
  quarterStart,
  yearStart,
  type IsoDay,
} from './dates';

/** What a page looks at, as kept in its address. */
export const PRESETS = ['month', 'quarter', 'last90', 'last12m', 'year', 'all'] as const;
export type Preset = (typeof PRESETS)[number];
export type PeriodChoice =
  | { readonly kind: 'preset'; readonly preset: Preset }
  | { readonly kind: 'custom'; readonly from: IsoDay; readonly to: IsoDay };
export const COMPARISONS = ['previous_period', 'previous_year', 'none'] as const;
export type Comparison = (typeof COMPARISONS)[number];
export const FILTER_DIMENSIONS = ['owner', 'team', 'account', 'product', 'stage'] as const;
export type FilterDimension = (typeof FILTER_DIMENSIONS)[number];
export type Filters = Readonly<Partial<Record<FilterDimension, readonly string[]>>>;

export interface UrlState {
  readonly period: PeriodChoice;
  readonly comparison: Comparison;
  readonly filters: Filters;
  readonly search: string;
  /** The instant whose knowledge the figures show; null: now. */
  readonly asOf: string | null;
}

export const DEFAULT_STATE: UrlState = {
  period: { kind: 'preset', preset: 'last12m' },
  comparison: 'previous_period',
  filters: {},
  search: '',
  asOf: null,
};

type Query = Readonly<Record<string, string | undefined>>;
const oneOf = <T extends string>(all: readonly T[], text: string | undefined): T | undefined =>
  all.find((one) => one === text);

/** Reads an address; what it does not say, or says wrongly, is the default. */
export function parseUrlState(query: Query): UrlState {
  const filters: Partial<Record<FilterDimension, readonly string[]>> = {};
  for (const dimension of FILTER_DIMENSIONS) {
    const values = (query[dimension] ?? '').split(',').filter((value) => value !== '');
    if (values.length > 0) filters[dimension] = values;
  }
  return {
    period: parsePeriod(query['period']),
    comparison: oneOf(COMPARISONS, query['compare']) ?? DEFAULT_STATE.comparison,
    filters,
    search: query['search'] ?? '',
    asOf: isInstant(query['asOf'] ?? '') ? new Date(query['asOf'] ?? '').toISOString() : null,
  };
}

function parsePeriod(text: string | undefined): PeriodChoice {
  const preset = oneOf(PRESETS, text);
  if (preset) return { kind: 'preset', preset };
  const [from, to] = (text ?? '').split('..');
  return from && to && isIsoDay(from) && isIsoDay(to) && from < to
    ? { kind: 'custom', from, to }
    : DEFAULT_STATE.period;
}

/** The address of a state: null removes a parameter, so that defaults leave no trace. */
export function toQueryParams(state: UrlState): Record<string, string | null> {
  const params: Record<string, string | null> = {
    period: periodParam(state.period),
    compare: state.comparison === DEFAULT_STATE.comparison ? null : state.comparison,
    search: state.search === '' ? null : state.search,
    asOf: state.asOf,
  };
  for (const dimension of FILTER_DIMENSIONS) params[dimension] = state.filters[dimension]?.join(',') || null;
  return params;
}

function periodParam(period: PeriodChoice): string | null {
  if (period.kind === 'custom') return `${period.from}..${period.to}`;
  return period.preset === 'last12m' ? null : period.preset;
}

/** A right-open range of days; null: everything known. */
export interface Range {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

export function rangeOf(period: PeriodChoice, today: IsoDay): Range | null {
  if (period.kind === 'custom') return { from: period.from, to: period.to };
  const tomorrow = addDays(today, 1);
  switch (period.preset) {
    case 'month':
      return { from: monthStart(today), to: monthStart(today, 1) };
    case 'quarter':
      return { from: quarterStart(today), to: quarterStart(today, 1) };
    case 'last90':
      return { from: addDays(tomorrow, -90), to: tomorrow };
    case 'last12m':
      return { from: monthStart(today, -11), to: monthStart(today, 1) };
    case 'year':
      return { from: yearStart(today), to: monthStart(yearStart(today), 12) };
    case 'all':
      return null;
  }
}

/** Before any business was written down here: where a series over everything begins to look. */
export const DAWN = '2000-01-01';

/** The step at which a range of that length is worth drawing. */
export function grainOf(range: Range | null): Grain {
  if (range === null) return 'month';
  const days = daysBetween(range.from, range.to);
  if (days <= 45) return 'day';
  return days <= 130 ? 'week' : 'month';
}

/** The part of every question about figures that says when they were known. */
export const knownAt = ({ asOf }: Pick<UrlState, 'asOf'>): Pick<MetricQuery, 'asOf'> =>
  asOf ? { asOf } : {};

/** The part of a metric question that the address decides. `stage` is a filter of lists; few metrics have it. */
export function metricScope(
  range: Range | null,
  comparison: Comparison,
  filters: Filters,
  allowed: readonly string[] = ['owner', 'team', 'account', 'product'],
): Pick<MetricQuery, 'from' | 'to' | 'compare' | 'filters'> {
  const wanted: MetricFilter[] = Object.entries(filters)
    .filter(([dimension, values]) => allowed.includes(dimension) && values.length > 0)
    .map(([dimension, values]) => ({ dimension, op: 'in', values: [...values] }));
  return {
    ...(range ?? {}),
    ...(range && comparison !== 'none' ? { compare: comparison } : {}),
    ...(wanted.length > 0 ? { filters: wanted } : {}),
  };
}
