import { z } from 'zod';

export const Grain = z.enum(['day', 'week', 'month', 'quarter', 'year']);
export type Grain = z.infer<typeof Grain>;

/**
 * How values may be combined: `additive` over everything; `semi_additive` over dimensions but not over time (a state: the
 * last value counts); `ratio` never by itself, only as a ratio of sums; `statistic` (median, quantile) not at all.
 */
export const Additivity = z.enum(['additive', 'semi_additive', 'ratio', 'statistic']);
export type Additivity = z.infer<typeof Additivity>;

/** `money` values are decimal strings in major units; `ratio` is a fraction (0.4163 is 41.63 %). */
export const Unit = z.enum(['money', 'money_per_day', 'ratio', 'days', 'count']);
export type Unit = z.infer<typeof Unit>;

const isoDay = z.iso.date();

export const MetricFilter = z
  .object({
    dimension: z.string(),
    op: z.enum(['in', 'not_in']),
    values: z.array(z.string().nullable()).min(1).max(1000),
  })
  .strict();
export type MetricFilter = z.infer<typeof MetricFilter>;

/** Body of `POST /api/metrics/query`. Periods are right-open days in the tenant's zone. */
export const MetricQuery = z
  .object({
    metric: z.string(),
    from: isoDay.optional(),
    to: isoDay.optional(),
    grain: Grain.optional(),
    dimensions: z.array(z.string()).max(4).optional(),
    filters: z.array(MetricFilter).max(20).optional(),
    /** The same question for the period just before, the same period a year before, or a period of one's choice. */
    compare: z
      .union([z.enum(['previous_period', 'previous_year']), z.object({ from: isoDay, to: isoDay }).strict()])
      .optional(),
    /** The figures as they were known at that instant. */
    asOf: z.iso.datetime({ offset: true }).optional(),
    /** How the rows of a grain or dimension are combined into one; refused where the metric does not allow it. */
    rollup: z.enum(['sum', 'average', 'last']).optional(),
    limit: z.number().int().min(1).max(10_000).optional(),
  })
  .strict();
export type MetricQuery = z.infer<typeof MetricQuery>;

export const MetricRow = z.object({
  /** First day of the period of this row; absent without a grain. */
  period: isoDay.optional(),
  /** Money metrics always carry `currency` here: amounts of two currencies never meet. */
  dimensions: z.record(z.string(), z.string().nullable()),
  value: z.union([z.number(), z.string(), z.null()]),
  numerator: z.union([z.number(), z.string()]).optional(),
  denominator: z.union([z.number(), z.string()]).optional(),
  n: z.number().int().optional(),
  interval: z
    .object({
      low: z.union([z.number(), z.string()]),
      high: z.union([z.number(), z.string()]),
      level: z.number(),
      method: z.string(),
    })
    .optional(),
  /** Why `value` is null: `zero_denominator`, `no_data`, `not_reached`. */
  reason: z.string().optional(),
  /** `small_sample`, `partial_period`, `undated_excluded:12`, … */
  flags: z.array(z.string()).optional(),
  /** Further figures that belong to the value, by name (`mean`, `closed_won`, `open_share`). */
  companions: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).optional(),
});
export type MetricRow = z.infer<typeof MetricRow>;

export const Freshness = z.object({
  status: z.enum(['fresh', 'late', 'stale', 'empty']),
  /** The newest event that the figures contain, and when it was recorded. */
  lastEventAt: z.iso.datetime().nullable(),
  /** Seconds between now and the moment up to which every recorded event is contained. */
  ageSeconds: z.number().nullable(),
  reason: z.string().optional(),
});
export type Freshness = z.infer<typeof Freshness>;

export const LocalizedText = z.object({ fr: z.string(), en: z.string() });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** One entry of `GET /api/metrics`: everything a glossary, a tile or an assistant may say about a number. */
export const MetricCatalogueEntry = z.object({
  id: z.string(),
  /** Number of the definition in the contract: `10.25`. */
  definition: z.string(),
  version: z.number().int(),
  name: LocalizedText,
  /** Grey qualifier beside the name: the variant. */
  qualifier: LocalizedText.optional(),
  description: LocalizedText,
  formula: z.string(),
  unit: Unit,
  additivity: Additivity,
  /** Whether a rise is good news, for colour; null: neither. */
  betterWhen: z.enum(['higher', 'lower']).nullable(),
  grain: LocalizedText,
  grains: z.array(Grain),
  dimensions: z.array(z.object({ id: z.string(), name: LocalizedText })),
  owner: z.string(),
  freshness: z.object({ warnAfterSeconds: z.number(), errorAfterSeconds: z.number() }),
  sources: z.array(z.string()),
});
export type MetricCatalogueEntry = z.infer<typeof MetricCatalogueEntry>;

export const MetricResult = z.object({
  metric: z.string(),
  unit: Unit,
  definition: MetricCatalogueEntry,
  rows: z.array(MetricRow),
  /** Rows of the compared period, present when `compare` was asked. */
  comparison: z.object({ from: isoDay, to: isoDay, rows: z.array(MetricRow) }).optional(),
  /** Readable names of dimension values that are pseudonymous ids in the warehouse: dimension → id → name. */
  labels: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  freshness: Freshness,
});
export type MetricResult = z.infer<typeof MetricResult>;

/** Body of `POST /api/metrics/records`: the rows behind one number; their sum (or ratio) is that number. */
export const RecordsQuery = MetricQuery.omit({
  compare: true,
  grain: true,
  rollup: true,
  dimensions: true,
  limit: true,
}).extend({
  page: z.number().int().min(1).optional(),
  pageSize: z.number().int().min(1).max(500).optional(),
});
export type RecordsQuery = z.infer<typeof RecordsQuery>;

export const RecordsResult = z.object({
  metric: z.string(),
  columns: z.array(
    z.object({
      id: z.string(),
      name: LocalizedText,
      kind: z.enum(['text', 'money', 'number', 'date', 'id', 'boolean']),
    }),
  ),
  rows: z.array(
    z.object({
      /** Aggregate behind the row, `deal-<uuid>`: `GET /api/streams/{streamId}/events` shows its events. */
      streamId: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      /** The row's part in the number. */
      contribution: z.object({
        numerator: z.union([z.number(), z.string()]),
        denominator: z.union([z.number(), z.string()]).optional(),
      }),
    }),
  ),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  labels: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});
export type RecordsResult = z.infer<typeof RecordsResult>;
