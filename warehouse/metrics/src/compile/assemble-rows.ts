import type { MetricRow } from '@skillhub/warehouse/contracts';
import type { Figure, Part, PartValues, Values } from '../measures/plan';
import type { Bucket } from '../time/period';
import { applyRollup } from './apply-rollup';
import type { CompiledQuery } from './compile-query';
import { distinctAggregates } from './part-sql';

/** What the statement answers: [series, part, period, d0 … dn, currency, aggregates]. */
export type AnswerRow = readonly unknown[];

interface Group {
  readonly dimensions: Record<string, string | null>;
  /** Values by period label ('' where there is none), currency and part. */
  readonly values: Map<string, Map<string | null, Map<string, Values>>>;
  readonly currencies: Set<string>;
}

/** The rows of the answer, one list for each series (the asked period, the compared one). Empty periods are rows too. */
export function assembleRows(compiled: CompiledQuery, answer: readonly AnswerRow[]): MetricRow[][] {
  return compiled.series.map(({ buckets }, index) => {
    const groups = groupsOf(
      compiled,
      answer.filter((row) => Number(row[0]) === index),
    );
    const rows = groups.flatMap((group) => buckets.flatMap((bucket) => rowsOf(compiled, group, bucket)));
    return applyRollup(compiled, sorted(rows, compiled)).slice(0, compiled.checked.query.limit);
  });
}

function groupsOf({ checked }: CompiledQuery, answer: readonly AnswerRow[]): Group[] {
  const { metric, dimensions } = checked;
  const places = new Map(metric.plan.parts.map((part) => [part.name, placesOf(part)]));
  const groups = new Map<string, Group>();
  for (const row of answer) {
    const own = dimensions.map((_, i) => textOrNull(row[3 + i]));
    const currency = metric.plan.isMoney ? textOrNull(row[3 + dimensions.length]) : null;
    // A money metric is split by currency in any case; asked for as a dimension it would only be said twice.
    const keys = dimensions.flatMap((id, i) => (isSplit(metric.plan.isMoney, id) ? [] : [own[i] ?? null]));
    const key = JSON.stringify(keys);
    let group = groups.get(key);
    if (group === undefined) {
      const kept = dimensions.filter((id) => !isSplit(metric.plan.isMoney, id));
      group = {
        dimensions: Object.fromEntries(kept.map((id, i) => [id, keys[i] ?? null])),
        values: new Map(),
        currencies: new Set(),
      };
      groups.set(key, group);
    }
    if (currency !== null) group.currencies.add(currency);
    const byCurrency = entry(group.values, textOrNull(row[2]) ?? '', () => new Map());
    const parts = entry(byCurrency, currency, () => new Map());
    const part = String(row[1]);
    parts.set(part, valuesOf(places.get(part) ?? [], row[4 + dimensions.length]));
  }
  const nothing: Group = { dimensions: {}, values: new Map(), currencies: new Set() };
  const split = dimensions.filter((id) => !isSplit(metric.plan.isMoney, id)).length > 0;
  return groups.size === 0 && !split ? [nothing] : [...groups.values()];
}

const isSplit = (isMoney: boolean, id: string) => isMoney && id === 'currency';
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Where the aggregate of each name stands in the list that SQL answers. */
function placesOf(part: Part): [name: string, place: number][] {
  const distinct = distinctAggregates(part);
  return Object.entries(part.aggregates).map(([name, sql]) => [name, distinct.indexOf(sql)]);
}

function valuesOf(places: readonly (readonly [name: string, place: number])[], values: unknown): Values {
  const list = Array.isArray(values) ? (values as unknown[]) : [];
  return Object.fromEntries(places.map(([name, place]) => [name, textOrNull(list[place]) ?? undefined]));
}

function rowsOf(compiled: CompiledQuery, group: Group, bucket: Bucket): MetricRow[] {
  const { checked, tomorrow } = compiled;
  const { metric, grain } = checked;
  const period = grain === undefined ? {} : { period: bucket.label };
  const flags = [...(bucket.partial ? ['partial_period'] : [])];
  const row = ({ currency, flags: own = [], ...figure }: Figure): MetricRow => {
    const all = [...own, ...flags];
    const dimensions = metric.plan.isMoney
      ? { ...group.dimensions, currency: currency ?? null }
      : group.dimensions;
    return { ...period, dimensions, ...figure, ...(all.length === 0 ? {} : { flags: all }) };
  };
  if (metric.isState && grain !== undefined && bucket.from >= tomorrow) {
    return currenciesOf(group, metric.plan.isMoney).map((currency) =>
      row({ value: null, reason: 'not_reached', currency }),
    );
  }
  const own = group.values.get(grain === undefined ? '' : bucket.label);
  const always = grain === undefined ? undefined : group.values.get('');
  return metric.plan
    .finish({ byCurrency: together(own, always), currencies: [...group.currencies].sort() })
    .map(row);
}

const currenciesOf = (group: Group, isMoney: boolean): (string | null)[] =>
  isMoney && group.currencies.size > 0 ? [...group.currencies].sort() : [null];

type ByCurrency = ReadonlyMap<string | null, ReadonlyMap<string, Values>>;

/** The figures of a period and those that belong to every period. */
function together(
  own: ByCurrency | undefined,
  always: ByCurrency | undefined,
): Map<string | null, PartValues> {
  const all = new Map<string | null, PartValues>(own ?? []);
  for (const [currency, parts] of always ?? []) {
    all.set(currency, new Map([...(all.get(currency) ?? []), ...parts]));
  }
  return all;
}

/** Periods in time, within a period the largest first. */
function sorted(rows: MetricRow[], { checked }: CompiledQuery): MetricRow[] {
  if (checked.dimensions.length === 0) return rows.sort((a, b) => compareText(a.period, b.period));
  return rows.sort(
    (a, b) =>
      compareText(a.period, b.period) ||
      compareText(a.dimensions['currency'] ?? '', b.dimensions['currency'] ?? '') ||
      size(b) - size(a) ||
      compareText(JSON.stringify(a.dimensions), JSON.stringify(b.dimensions)),
  );
}

const size = ({ value }: MetricRow) => (value === null ? -Infinity : Number(value));
const compareText = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0);
