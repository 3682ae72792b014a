import type { Grain } from '@skillhub/warehouse/contracts';
import { dimension, type DimensionId } from '../dimensions';
import type { Anchor, Part } from '../measures/plan';
import { filterPredicate, type CheckedFilter } from './filters';
import { factRelation, joinOf, stateHeld, type Knowledge } from './relations';

/** What a statement looks like; equal shapes have equal text and differ in parameters alone. */
export interface Shape {
  readonly knowledge: Knowledge;
  readonly grain: Grain | undefined;
  readonly dimensions: readonly DimensionId[];
  readonly filters: readonly CheckedFilter[];
  readonly byCurrency: boolean;
}

/** One pass as a SELECT with the columns: series, part, period, d0 … dn, currency, v (aggregates as text). */
export function partSql(part: Part, series: number, shape: Shape): string {
  const dimensions = shape.dimensions.map(
    (id, i) => `CAST(${dimension(id).column} AS Nullable(String)) AS d${String(i)}`,
  );
  const period = shape.grain === undefined ? undefined : periodColumn(part.anchor, shape.grain);
  const keys = [
    ...(period === undefined ? [] : ['period']),
    ...shape.dimensions.map((_, i) => `d${String(i)}`),
    ...(shape.byCurrency ? ['cur'] : []),
  ];
  const columns = [
    `${String(series)} AS series`,
    `'${part.name}' AS part`,
    `${period ?? 'CAST(NULL AS Nullable(Date))'} AS period`,
    ...dimensions,
    `${shape.byCurrency ? 'CAST(currency AS Nullable(String))' : 'CAST(NULL AS Nullable(String))'} AS cur`,
    `[\n  ${distinctAggregates(part)
      .map((sql) => `toString(${sql})`)
      .join(',\n  ')}\n] AS v`,
  ];
  const group = keys.length === 0 ? '' : `\nGROUP BY ${keys.join(', ')}`;
  return `SELECT ${columns.join(', ')}\n${rowsSql(part, series, shape, part.where)}${group}`;
}

/** What is computed once and read under several names. */
export const distinctAggregates = (part: Part): string[] => [...new Set(Object.values(part.aggregates))];

/** FROM and WHERE of the rows of a part. */
export function rowsSql(part: Part, series: number, shape: Shape, where: string): string {
  const { knowledge, filters } = shape;
  const used = [...shape.dimensions, ...filters.map((filter) => filter.dimension)];
  const joins = [...new Set(used.flatMap((id) => dimension(id).join ?? []))].map(
    (join) => `\n${joinOf(join, knowledge)}`,
  );
  const periods = arrayJoin(part.anchor, series);
  const relation = factRelation(part.fact, knowledge);
  const predicates = [
    ...relation.predicates,
    ...(where === '1' ? [] : [`(${where})`]),
    ...anchorPredicates(part.anchor, series, knowledge),
    ...filters.map(filterPredicate),
  ];
  return `FROM ${relation.from}${periods}${joins.join('')}\nWHERE ${predicates.join('\n  AND ')}`;
}

const param = (name: string, series: number, type: string) => `{${name}_${String(series)}:${type}}`;

function arrayJoin(anchor: Anchor, series: number): string {
  if (anchor.kind !== 'state' && anchor.kind !== 'window') return '';
  const from = anchor.kind === 'state' ? 'starts' : 'window_starts';
  return [
    `\nARRAY JOIN ${param('labels', series, 'Array(Date32)')} AS period_label`,
    ` ${param(from, series, 'Array(Date32)')} AS period_start`,
    ` ${param('ends', series, 'Array(Date32)')} AS period_end`,
    ` ${param('cuts', series, 'Array(Date32)')} AS period_cut`,
  ].join(',');
}

function anchorPredicates(anchor: Anchor, series: number, knowledge: Knowledge): string[] {
  const within = (expression: string) => [
    `${expression} >= ${param('from', series, 'Date32')}`,
    `${expression} < ${param('to', series, 'Date32')}`,
  ];
  switch (anchor.kind) {
    case 'day':
      return within(anchor.expression);
    case 'instant':
      return within(localDayOf(anchor.expression));
    case 'state':
      return [stateHeld(knowledge)];
    case 'window':
      return [`${anchor.expression} >= period_start`, `${anchor.expression} < period_end`];
    case 'none':
      return [];
  }
}

const localDayOf = (instant: string) => `toDate32(${instant}, {time_zone:String})`;

/** Undefined: the rows belong to no period. */
function periodColumn(anchor: Anchor, grain: Grain): string | undefined {
  switch (anchor.kind) {
    case 'day':
      return startOfPeriod(anchor.expression, grain);
    case 'instant':
      return startOfPeriod(localDayOf(anchor.expression), grain);
    case 'state':
    case 'window':
      return 'toDate(period_label)';
    case 'none':
      return undefined;
  }
}

const START_OF: Readonly<Record<Grain, string>> = {
  day: 'toDate',
  week: 'toMonday',
  month: 'toStartOfMonth',
  quarter: 'toStartOfQuarter',
  year: 'toStartOfYear',
};
const startOfPeriod = (day: string, grain: Grain) => `${START_OF[grain]}(${day})`;
