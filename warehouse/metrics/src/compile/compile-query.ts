import type { MetricQuery } from '@skillhub/warehouse/contracts';
import { ok, refused, type Result } from '@skillhub/domain/kernel';
import { isMoneyPlan, type RegisteredMetric } from '../register';
import { invalid, type MetricRefusal } from '../refusal';
import { addDays, earliest, localDay, type Day } from '../time/calendar';
import { BEGINNING, seriesOf, type Series } from '../time/period';
import { checkQuery, type CheckedQuery } from './check-query';
import { filterParams, filterShape } from './filters';
import { partSql, type Shape } from './part-sql';
import { checkedScope, type Scope } from './scope';

/** A question turned into one statement and what is needed to read its answer. */
export interface CompiledQuery {
  readonly sql: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly checked: CheckedQuery;
  readonly series: readonly Series[];
  /** First day that has not come yet, where the tenant is and as far as the question knows. */
  readonly tomorrow: Day;
}

/**
 * Compiles questions. Texts of statements are kept by their shape, so that a tile that is asked again with other dates
 * or filter values costs no compilation.
 */
export class MetricCompiler {
  readonly #texts = new Map<string, string>();

  compile(metric: RegisteredMetric, query: MetricQuery, scope: Scope): Result<CompiledQuery, MetricRefusal> {
    checkedScope(scope);
    const check = checkQuery(metric, query);
    if (!check.ok) return check;
    const today = localDay(query.asOf ?? scope.now, scope.timeZone);
    const series = seriesOf(query, { today, whenOpen: metric.isState ? 'now' : 'everything' });
    if ('field' in series) return refused(invalid(series.field, series.message));
    const tomorrow = addDays(today, 1);
    return ok({
      sql: this.#text(check.value, series.length, scope.marts),
      params: paramsOf(check.value, series, scope, tomorrow),
      checked: check.value,
      series,
      tomorrow,
    });
  }

  #text(checked: CheckedQuery, seriesCount: number, marts: string): string {
    const { metric, query, dimensions, filters, grain } = checked;
    const key = [
      marts,
      metric.declaration.id,
      dimensions.join(','),
      filters.map(filterShape).join(','),
      grain ?? '',
      seriesCount,
      query.asOf === undefined,
    ].join('|');
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const shape: Shape = {
      knowledge: { marts, asOf: query.asOf !== undefined },
      grain,
      dimensions,
      filters,
      byCurrency: isMoneyPlan(metric),
    };
    const sql = Array.from({ length: seriesCount }, (_, series) =>
      metric.plan.parts.map((part) => partSql(part, series, shape)),
    )
      .flat()
      .join('\nUNION ALL\n');
    if (this.#texts.size >= 1_000) this.#texts.clear();
    this.#texts.set(key, sql);
    return sql;
  }
}

export function paramsOf(
  { metric, query, filters, grain }: CheckedQuery,
  series: readonly Series[],
  scope: Scope,
  tomorrow: Day,
): Record<string, unknown> {
  const periods = series.map(({ period, buckets }, i) => {
    const own = grain === undefined && period.from !== BEGINNING && query.from !== undefined;
    const days = metric.windowDays;
    return Object.entries({
      from: period.from,
      to: period.to,
      ...(metric.isState
        ? {
            labels: buckets.map(({ label }) => label),
            starts: buckets.map(({ from }) => from),
            ends: buckets.map(({ to }) => to),
            // What has not come yet is as it is now.
            cuts: buckets.map(({ to }) => earliest(to, tomorrow)),
          }
        : {}),
      ...(days === undefined
        ? {}
        : {
            window_starts: buckets.map(({ from, to }) =>
              own ? from : addDays(earliest(to, tomorrow), -days),
            ),
          }),
    }).map(([name, value]) => [`${name}_${String(i)}`, value]);
  });
  return {
    tenant: scope.tenant,
    time_zone: scope.timeZone,
    ...Object.fromEntries(periods.flat()),
    ...filterParams(filters),
    ...(query.asOf === undefined ? {} : { as_of: clickHouseInstant(query.asOf) }),
  };
}

/** `2026-11-20T08:30:00+01:00` → `2026-11-20 07:30:00.000` */
export const clickHouseInstant = (instant: string): string =>
  new Date(instant).toISOString().replace('T', ' ').replace('Z', '');
