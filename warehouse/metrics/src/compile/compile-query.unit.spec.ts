import type { MetricQuery } from '@skillhub/warehouse/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { METRICS } from '../catalogue';
import { MetricCompiler } from './compile-query';
import { compileRecords } from './compile-records';
import type { Scope } from './scope';

const GOLDEN = join(import.meta.dirname, '..', 'golden');
const SCOPE: Scope = {
  tenant: 'acme',
  timeZone: 'Europe/Paris',
  now: '2026-11-20T22:30:00.000Z',
  marts: 'marts',
};
const PERIOD = { from: '2026-01-01', to: '2026-04-01' };
type Question = Omit<MetricQuery, 'metric'>;

function compiled(id: string, question: Question, scope = SCOPE) {
  const metric = METRICS.get(id);
  if (metric === undefined) throw new Error(`no metric ${id}`);
  const result = new MetricCompiler().compile(metric, { metric: id, ...question }, scope);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Every shape that changes the text of a statement. */
const SHAPES: readonly Question[] = [
  PERIOD,
  { ...PERIOD, grain: 'month' },
  { ...PERIOD, grain: 'week', compare: 'previous_year' },
  { ...PERIOD, asOf: '2026-02-01T00:00:00.000Z' },
  { ...PERIOD, dimensions: ['owner'], filters: [{ dimension: 'owner', op: 'in', values: ['x', null] }] },
  {
    ...PERIOD,
    grain: 'day',
    dimensions: ['team'],
    asOf: '2026-02-01T00:00:00.000Z',
    compare: 'previous_period',
  },
];
const JOINED: Question = {
  ...PERIOD,
  dimensions: ['sector', 'product_family'],
  filters: [{ dimension: 'country', op: 'not_in', values: ['France'] }],
};

/** Tables that are read without the tenant as the first predicate of their own WHERE. */
function tablesWithoutTenant(sql: string): string[] {
  const all = [...sql.matchAll(/\b(?:FROM|JOIN) (marts\.\w+)/g)].map(([, table]) => table ?? '');
  expect(all.length).toBeGreaterThan(0);
  expect(all).toHaveLength((sql.match(/\bmarts\./g) ?? []).length);
  const fact =
    /FROM (marts\.\w+) AS fact FINAL\n(?:(?!FROM|WHERE)[^\n]*\n|LEFT ANY JOIN [^\n]*\n)*WHERE fact\.tenant = \{tenant:String\}/g;
  const beside = /FROM (marts\.\w+) FINAL WHERE tenant = \{tenant:String\}/g;
  const cut = [...sql.matchAll(fact), ...sql.matchAll(beside)].map(([, table]) => table ?? '');
  for (const table of cut) all.splice(all.indexOf(table), 1);
  return all;
}

describe('the compiler', () => {
  it.each([
    ['win-rate', 'sales.win_rate', PERIOD],
    [
      'win-rate-by-month-compared',
      'sales.win_rate',
      { ...PERIOD, grain: 'month', compare: 'previous_period' },
    ],
    ['win-rate-as-of', 'sales.win_rate', { ...PERIOD, asOf: '2026-02-01T00:00:00.000Z' }],
    ['win-rate-by-sector', 'sales.win_rate', JOINED],
    ['win-rate-amount', 'sales.win_rate_amount', PERIOD],
    ['weighted-forecast', 'sales.weighted_forecast', PERIOD],
    ['open-pipeline-by-month', 'sales.open_pipeline', { ...PERIOD, grain: 'month' }],
    ['average-won-amount', 'sales.average_won_amount', PERIOD],
    ['cycle', 'sales.cycle', PERIOD],
    ['cycle-km', 'sales.cycle_km', PERIOD],
    ['velocity-by-month', 'sales.velocity', { ...PERIOD, grain: 'month' }],
    ['activities-by-kind', 'sales.activities', { ...PERIOD, dimensions: ['kind'] }],
  ] as readonly [string, string, Question][])(
    'writes the statement of golden/%s.sql',
    (name, id, question) => {
      expect(`${compiled(id, question).sql}\n`).toBe(readFileSync(join(GOLDEN, `${name}.sql`), 'utf8'));
    },
  );

  it.each([...METRICS.keys()])('adds the tenant to every table that %s reads', (id) => {
    const metric = METRICS.get(id);
    if (metric === undefined) throw new Error(`no metric ${id}`);
    const shapes = [...SHAPES, ...(metric.declaration.dimensions.includes('sector') ? [JOINED] : [])];
    for (const question of shapes) {
      const { sql, params } = compiled(id, question);
      expect(tablesWithoutTenant(sql)).toEqual([]);
      expect(params['tenant']).toBe('acme');
    }
    const records = compileRecords(metric, { metric: id, ...PERIOD }, SCOPE);
    if (!records.ok) throw new Error('no records');
    expect(tablesWithoutTenant(records.value.sql)).toEqual([]);
    expect(tablesWithoutTenant(records.value.countSql)).toEqual([]);
  });

  it.each([[''], ['ACME'], ["a' OR 1=1 --"]])('compiles nothing for the tenant %j', (tenant) => {
    expect(() => compiled('sales.win_rate', PERIOD, { ...SCOPE, tenant })).toThrow('a metric needs a tenant');
  });

  it('never writes a value of a question into the text', () => {
    const evil = "x') OR 1=1 --";
    for (const id of METRICS.keys()) {
      const { sql, params } = compiled(id, {
        from: '2031-05-06',
        to: '2032-07-08',
        asOf: '2029-03-04T05:06:07.000Z',
        filters: [{ dimension: 'owner', op: 'not_in', values: [evil] }],
      });
      expect(sql).not.toMatch(/2031|2032|2029|1=1|acme|Paris/);
      expect(params).toMatchObject({ filter_0: [evil], as_of: '2029-03-04 05:06:07.000' });
    }
  });

  it('keeps the text of a shape and changes only its parameters', () => {
    const metric = METRICS.get('sales.win_rate');
    const compiler = new MetricCompiler();
    const ask = (question: Question) => {
      const result =
        metric === undefined
          ? undefined
          : compiler.compile(metric, { metric: 'sales.win_rate', ...question }, SCOPE);
      return result?.ok === true ? result.value : undefined;
    };
    const [first, second] = [ask(PERIOD), ask({ from: '2025-01-01', to: '2025-02-01' })];
    expect(second?.sql).toBe(first?.sql);
    expect(second?.params).toMatchObject({ from_0: '2025-01-01', to_0: '2025-02-01' });
    expect(ask({ ...PERIOD, grain: 'day' })?.sql).not.toBe(first?.sql);
  });

  it('ends what is not over yet where the tenant is', () => {
    // 22:30 UTC is half past eleven in Paris: tomorrow is the 21st; in Auckland it is the 21st already.
    const question: Question = { from: '2026-11-01', to: '2026-12-01' };
    expect(compiled('sales.open_pipeline', question).params).toMatchObject({ cuts_0: ['2026-11-21'] });
    const auckland = { ...SCOPE, timeZone: 'Pacific/Auckland' };
    expect(compiled('sales.open_pipeline', question, auckland).params).toMatchObject({
      cuts_0: ['2026-11-22'],
    });
    expect(
      compiled('sales.open_pipeline', { ...question, asOf: '2026-11-10T00:00:00.000Z' }).params,
    ).toMatchObject({ cuts_0: ['2026-11-11'] });
  });

  it('gives velocity the 90 days before the end, or the window that was asked', () => {
    expect(compiled('sales.velocity', { to: '2026-04-01' }).params).toMatchObject({
      window_starts_0: ['2026-01-01'],
      ends_0: ['2026-04-01'],
    });
    expect(compiled('sales.velocity', { from: '2026-02-01', to: '2026-04-01' }).params).toMatchObject({
      window_starts_0: ['2026-02-01'],
    });
    expect(compiled('sales.velocity', { ...PERIOD, grain: 'month' }).params).toMatchObject({
      window_starts_0: ['2025-11-03', '2025-12-01', '2026-01-01'],
    });
  });
});

describe('a question', () => {
  const refusal = (id: string, question: Question) => {
    const metric = METRICS.get(id);
    const result =
      metric === undefined
        ? undefined
        : new MetricCompiler().compile(metric, { metric: id, ...question }, SCOPE);
    return result?.ok === false ? result.error : undefined;
  };

  it.each([
    [{ dimensions: ['owner', 'colour'] }, 'dimensions.1'],
    [{ dimensions: ['loss_reason'] }, 'dimensions.0'],
    [{ dimensions: ['owner', 'owner'] }, 'dimensions.1'],
    [{ dimensions: ['constructor'] }, 'dimensions.0'],
    [{ filters: [{ dimension: 'colour', op: 'in', values: ['red'] }] }, 'filters.0.dimension'],
    [{ from: '2026-02-01', to: '2026-01-01' }, 'to'],
    [{ grain: 'day', from: '1990-01-01', to: '2026-01-01' }, 'grain'],
    [{ compare: 'previous_period' }, 'compare'],
    [{ rollup: 'last' }, 'rollup'],
  ] as readonly [Question, string][])('is refused for %j, naming the field', (question, field) => {
    expect(refusal('sales.win_rate', question)).toMatchObject({ code: 'metric.query_invalid', field });
  });

  it.each([
    ['sales.win_rate', 'average', { grain: 'month' }],
    ['sales.win_rate', 'sum', { dimensions: ['owner'] }],
    ['sales.average_won_amount', 'average', { dimensions: ['owner'] }],
    ['sales.cycle', 'sum', { grain: 'month' }],
    ['sales.cycle', 'average', { grain: 'month' }],
    ['sales.velocity', 'average', { grain: 'month' }],
    ['sales.open_pipeline', 'sum', { grain: 'month' }],
  ] as readonly [string, 'sum' | 'average', Question][])(
    'of %s with rollup %s is refused and says in both languages what to ask instead',
    (id, rollup, question) => {
      const error = refusal(id, { ...PERIOD, ...question, rollup });
      expect(error).toMatchObject({ code: 'metric.not_additive', field: 'rollup' });
      expect(error?.explanation?.en).toMatch(/Ask /);
      expect(error?.explanation?.fr).toMatch(/Posez|Demandez/);
    },
  );

  it.each([
    ['sales.won_amount', 'sum', { grain: 'month' }],
    ['sales.deals_won', 'average', { grain: 'month' }],
    ['sales.open_pipeline', 'sum', { dimensions: ['owner'] }],
    ['sales.open_pipeline', 'average', { grain: 'month' }],
    ['sales.open_pipeline', 'last', { grain: 'month' }],
    ['sales.win_rate', 'last', { grain: 'month' }],
  ] as readonly [string, 'sum' | 'average' | 'last', Question][])(
    'of %s with rollup %s is answered',
    (id, rollup, question) => {
      expect(refusal(id, { ...PERIOD, ...question, rollup })).toBeUndefined();
    },
  );
});
