import { ok, refused, type Clock, type Result, type TenantId } from '@skillhub/domain/kernel';
import type {
  MetricCatalogueEntry,
  MetricQuery,
  MetricResult,
  MetricRow,
  RecordsQuery,
  RecordsResult,
} from '@skillhub/warehouse/contracts';
import type { Warehouse } from '@skillhub/warehouse/engine';
import {
  assembleRecords,
  assembleRows,
  catalogueEntry,
  compileRecords,
  isDimension,
  dimension,
  MetricCompiler,
  type MetricCatalogue,
  type MetricRefusal,
  type RegisteredMetric,
  type Scope,
} from '@skillhub/warehouse/metrics';
import type { FreshnessSource, Labels, LabelSource, TenantTimeZones } from './ports';

export interface MetricQuestionsOptions {
  readonly warehouse: Pick<Warehouse, 'rows' | 'databases'>;
  readonly catalogue: MetricCatalogue;
  readonly freshness: FreshnessSource;
  readonly labels: LabelSource;
  readonly zones: TenantTimeZones;
  readonly clock: Clock;
}

type Answer<T> = Promise<Result<T, MetricRefusal>>;

/** Most rows that one export holds. */
export const EXPORT_LIMIT = 100_000;

/** Answers questions about numbers: one statement for a tile, its comparison included. */
export class MetricQuestions {
  readonly #compiler = new MetricCompiler();
  readonly #entries: ReadonlyMap<string, MetricCatalogueEntry>;

  constructor(private readonly options: MetricQuestionsOptions) {
    this.#entries = new Map([...options.catalogue].map(([id, metric]) => [id, catalogueEntry(metric)]));
  }

  catalogue(): readonly MetricCatalogueEntry[] {
    return [...this.#entries.values()];
  }

  entry(id: string): MetricCatalogueEntry | undefined {
    return this.#entries.get(id);
  }

  async query(tenant: TenantId, query: MetricQuery): Answer<MetricResult> {
    const metric = this.#metric(query.metric);
    if (!metric.ok) return metric;
    const { declaration } = metric.value;
    const compiled = this.#compiler.compile(metric.value, query, await this.#scope(tenant));
    if (!compiled.ok) return compiled;
    const { sql, params, series } = compiled.value;
    const [rows = [], compared] = assembleRows(
      compiled.value,
      await this.options.warehouse.rows(sql, params),
    );
    const labels = await this.#labels(tenant, idsOf([...rows, ...(compared ?? [])]));
    const definition = this.#entries.get(declaration.id) ?? catalogueEntry(metric.value);
    const other = series[1]?.period;
    return ok({
      metric: declaration.id,
      unit: declaration.unit,
      definition,
      rows,
      ...(other === undefined || compared === undefined ? {} : { comparison: { ...other, rows: compared } }),
      ...(labels === undefined ? {} : { labels }),
      freshness: this.options.freshness.freshness(tenant, declaration.freshness),
    });
  }

  /** The rows behind a number, a page at a time; their contributions sum up (or divide) to it. */
  async records(tenant: TenantId, query: RecordsQuery): Answer<RecordsResult> {
    const metric = this.#metric(query.metric);
    if (!metric.ok) return metric;
    const compiled = compileRecords(metric.value, query, await this.#scope(tenant));
    if (!compiled.ok) return compiled;
    const { sql, countSql, params, columns, page, pageSize } = compiled.value;
    const { warehouse } = this.options;
    const [answer, counted] = await Promise.all([
      warehouse.rows(sql, params),
      warehouse.rows(countSql, params),
    ]);
    const rows = assembleRecords(compiled.value, answer);
    const ids: Record<string, Set<string>> = {};
    for (const { id, kind } of columns) {
      if (kind === 'id') ids[id] = new Set(rows.flatMap(({ values }) => text(values[id])));
    }
    const labels = await this.#labels(tenant, ids);
    return ok({
      metric: query.metric,
      columns: columns.map(({ id, name, kind }) => ({ id, name, kind })),
      rows,
      total: Number(counted[0]?.[0] ?? 0),
      page,
      pageSize,
      ...(labels === undefined ? {} : { labels }),
    });
  }

  #metric(id: string): Result<RegisteredMetric, MetricRefusal> {
    const metric = this.options.catalogue.get(id);
    if (metric !== undefined) return ok(metric);
    return refused({ code: 'metric.unknown', field: 'metric', message: `there is no metric "${id}"` });
  }

  async #scope(tenant: TenantId): Promise<Scope> {
    return {
      tenant,
      timeZone: await this.options.zones.timeZoneOf(tenant),
      now: this.options.clock.now(),
      marts: this.options.warehouse.databases.marts,
    };
  }

  async #labels(
    tenant: TenantId,
    ids: Readonly<Record<string, ReadonlySet<string>>>,
  ): Promise<Labels | undefined> {
    const asked = Object.entries(ids).filter(([, values]) => values.size > 0);
    if (asked.length === 0) return undefined;
    return this.options.labels.labels(
      tenant,
      Object.fromEntries(asked.map(([name, values]) => [name, [...values]])),
    );
  }
}

const text = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

/** The pseudonymous ids among the dimension values of an answer. */
function idsOf(rows: readonly MetricRow[]): Record<string, Set<string>> {
  const ids: Record<string, Set<string>> = {};
  for (const row of rows) {
    for (const [id, value] of Object.entries(row.dimensions)) {
      if (value === null || !isDimension(id) || !dimension(id).isId) continue;
      (ids[id] ??= new Set()).add(value);
    }
  }
  return ids;
}
