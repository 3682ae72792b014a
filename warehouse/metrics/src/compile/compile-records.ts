import type { RecordsQuery, RecordsResult } from '@skillhub/warehouse/contracts';
import { minorDigits, ok, refused, type Result } from '@skillhub/domain/kernel';
import type { Contribution, Part } from '../measures/plan';
import { decimal, toFixed } from '../decimal';
import { invalid, type MetricRefusal } from '../refusal';
import { isMoneyPlan, type RegisteredMetric } from '../register';
import { addDays, localDay } from '../time/calendar';
import { seriesOf } from '../time/period';
import { checkQuery, type CheckedQuery } from './check-query';
import { paramsOf } from './compile-query';
import { rowsSql, type Shape } from './part-sql';
import { recordColumns, type RecordColumn } from './record-columns';
import { checkedScope, type Scope } from './scope';

/** The rows behind one number, a page of them and their count. */
export interface CompiledRecords {
  readonly sql: string;
  readonly countSql: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly checked: CheckedQuery;
  readonly columns: readonly RecordColumn[];
  readonly page: number;
  readonly pageSize: number;
}

type ContributingPart = Part & { readonly contribution: Contribution };

const PART: RecordColumn = {
  id: 'part',
  name: { fr: 'Rôle dans le chiffre', en: 'Part in the figure' },
  kind: 'text',
  column: '',
};

/** Each row with what it adds: the contributions sum up (or divide) to the number of the same question. */
export function compileRecords(
  metric: RegisteredMetric,
  query: RecordsQuery,
  scope: Scope,
): Result<CompiledRecords, MetricRefusal> {
  checkedScope(scope);
  const { page = 1, pageSize = 50, ...question } = query;
  const check = checkQuery(metric, question);
  if (!check.ok) return check;
  const today = localDay(query.asOf ?? scope.now, scope.timeZone);
  const series = seriesOf(question, { today, whenOpen: metric.isState ? 'now' : 'everything' });
  if ('field' in series) return refused(invalid(series.field, series.message));
  const checked = check.value;
  const shape: Shape = {
    knowledge: { marts: scope.marts, asOf: query.asOf !== undefined },
    grain: undefined,
    dimensions: [],
    filters: checked.filters,
    byCurrency: isMoneyPlan(metric),
  };
  const parts = metric.plan.parts.filter(isContributing);
  const columns = recordColumns(parts[0]?.fact ?? 'deals');
  const all = parts.map((part) => recordsSql(part, shape, columns)).join('\nUNION ALL\n');
  return ok({
    sql: `SELECT * FROM (\n${all}\n)\nORDER BY part, abs(toFloat64OrZero(numerator)) DESC, record\nLIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
    countSql: `SELECT count() FROM (\n${all}\n)`,
    params: {
      ...paramsOf(checked, series, scope, addDays(today, 1)),
      limit: pageSize,
      offset: (page - 1) * pageSize,
    },
    checked,
    columns: parts.length > 1 ? [PART, ...columns] : columns,
    page,
    pageSize,
  });
}

const isContributing = (part: Part): part is ContributingPart => part.contribution !== undefined;

function recordsSql(part: ContributingPart, shape: Shape, columns: readonly RecordColumn[]): string {
  const { where, numerator, denominator } = part.contribution;
  const values = columns.map(({ column }) => `CAST(toString(${column}) AS Nullable(String))`);
  const select = [
    `'${part.name}' AS part`,
    'deal_id AS stream',
    `${part.fact === 'activities' ? 'activity_id' : 'deal_id'} AS record`,
    `ifNull(toString(${numerator}), '0') AS numerator`,
    `${denominator === undefined ? "''" : `ifNull(toString(${denominator}), '0')`} AS denominator`,
    `[${values.join(', ')}] AS cells`,
  ];
  return `SELECT ${select.join(', ')}\n${rowsSql(part, 0, shape, where)}`;
}

/** [part, stream, record, numerator, denominator, cells] */
export function assembleRecords(
  { checked, columns }: CompiledRecords,
  answer: readonly (readonly unknown[])[],
): RecordsResult['rows'] {
  const withPart = columns[0]?.id === 'part';
  const isMoney = checked.metric.plan.isMoney;
  return answer.map(([part, stream, , numerator, denominator, cells]) => {
    const list = [...(withPart ? [part] : []), ...(Array.isArray(cells) ? (cells as unknown[]) : [])];
    const currency = list[columns.findIndex(({ id }) => id === 'currency')];
    const digits = typeof currency === 'string' ? minorDigits(currency) : undefined;
    const values = columns.map(({ id, kind }, i) => [id, valueOf(kind, list[i], digits)] as const);
    const share = (text: unknown) => contribution(String(text), isMoney);
    return {
      streamId: `deal-${String(stream)}`,
      values: Object.fromEntries(values),
      contribution: {
        numerator: share(numerator),
        ...(denominator === '' ? {} : { denominator: share(denominator) }),
      },
    };
  });
}

function valueOf(kind: RecordColumn['kind'], value: unknown, digits: number | undefined) {
  if (typeof value !== 'string') return null;
  if (kind === 'money') return digits === undefined ? value : toFixed(decimal(value), digits);
  return kind === 'number' ? Number(value) : value;
}

/** Amounts stay exact text; counts and days are numbers. */
const contribution = (text: string, isMoney: boolean): number | string => (isMoney ? text : Number(text));
