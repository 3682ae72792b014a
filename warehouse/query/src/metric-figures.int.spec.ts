import type { MetricQuery, MetricResult, MetricRow } from '@skillhub/warehouse/contracts';
import { Instant, TenantId } from '@skillhub/domain/kernel';
import type { Warehouse } from '@skillhub/warehouse/engine';
import { METRICS } from '@skillhub/warehouse/metrics';
import { dealStates, syntheticSales, type DealState, type RawEvent } from '@skillhub/warehouse/testing';
import { MetricQuestions } from './metric-questions';
import * as expected from './testing/expected-figures';
import { salesWarehouse } from './testing/sales-warehouse';

const NOW = '2026-11-20T12:00:00.000Z';
const ACME = TenantId.of('acme');
const GLOBEX = TenantId.of('globex');
const acme = syntheticSales({ seed: 11, tenant: 'acme', deals: 400 });
const globex = syntheticSales({ seed: 12, tenant: 'globex', deals: 120, currencies: ['EUR'] });
const QUARTER = { from: '2025-07-01', to: '2025-10-01' };
const YEAR = { from: '2025-01-01', to: '2026-01-01' };
const INSTANTS = [
  undefined,
  '2025-09-15T10:00:00.000Z',
  '2026-05-01T00:00:00.000Z',
  '2026-10-25T00:00:00.000Z',
];

describe('figures of sales through the engine', () => {
  let warehouse: Warehouse;
  let questions: MetricQuestions;
  beforeAll(async () => {
    warehouse = await salesWarehouse('figures_', [...acme, ...globex]);
    questions = new MetricQuestions({
      warehouse,
      catalogue: METRICS,
      freshness: { freshness: () => ({ status: 'fresh', lastEventAt: null, ageSeconds: 0 }) },
      labels: { labels: () => Promise.resolve({}) },
      zones: { timeZoneOf: () => 'Europe/Paris' },
      clock: { now: () => Instant.of(NOW) },
    });
  }, 60_000);
  afterAll(() => warehouse.close());

  async function ask(query: MetricQuery, tenant = ACME): Promise<MetricResult> {
    const answer = await questions.query(tenant, query);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  }
  async function one(query: MetricQuery, tenant = ACME): Promise<MetricRow> {
    const { rows } = await ask(query, tenant);
    expect(rows).toHaveLength(1);
    return rows[0] ?? { dimensions: {}, value: null };
  }
  const byCurrency = async (query: MetricQuery) =>
    Object.fromEntries(
      (await ask(query)).rows.map(({ dimensions, value }) => [dimensions['currency'], value]),
    );
  const known = (asOf: string | undefined, events: readonly RawEvent[] = acme): DealState[] =>
    dealStates(events, asOf === undefined ? {} : { asOf });
  const at = (asOf: string | undefined) => (asOf === undefined ? {} : { asOf });

  describe.each(INSTANTS)('as known on %s', (asOf) => {
    const deals = known(asOf);

    it.each([QUARTER, YEAR])('win rate of %j', async (period) => {
      const row = await one({ metric: 'sales.win_rate', ...period, ...at(asOf) });
      const [won, closed] = [expected.won(deals, period).length, expected.closed(deals, period).length];
      expect(row).toMatchObject({
        value: closed === 0 ? null : won / closed,
        numerator: won,
        denominator: closed,
      });
    });

    it('win rate by amount, by currency', async () => {
      const rates = await byCurrency({ metric: 'sales.win_rate_amount', ...YEAR, ...at(asOf) });
      const wanted = expected.shareOfAmount(deals, YEAR);
      expect(Object.keys(rates).sort()).toEqual(Object.keys(wanted).sort());
      for (const [currency, share] of Object.entries(wanted)) expect(rates[currency]).toBeCloseTo(share, 12);
    });

    it('win rate of a cohort', async () => {
      const row = await one({ metric: 'sales.win_rate_cohort', ...QUARTER, ...at(asOf) });
      const created = expected.opened(deals, QUARTER);
      expect(row).toMatchObject({
        numerator: created.filter(({ outcome }) => outcome === 'won').length,
        denominator: created.length,
        companions: {
          open_share: created.filter(({ outcome }) => outcome === 'open').length / created.length,
        },
      });
    });

    it('won revenue, to the cent', async () => {
      expect(await byCurrency({ metric: 'sales.won_amount', ...YEAR, ...at(asOf) })).toEqual(
        expected.money(expected.won(deals, YEAR)),
      );
    });

    it('weighted forecast, to the cent', async () => {
      const period = { from: '2025-06-01', to: '2026-12-01' };
      const rows = await byCurrency({ metric: 'sales.weighted_forecast', ...period, ...at(asOf) });
      const zero = Object.fromEntries(
        Object.keys(rows).map((currency) => [currency, expect.stringMatching(/^0(\.0+)?$/) as string]),
      );
      expect(rows).toEqual({ ...zero, ...expected.forecast(deals, period) });
    });

    it('counts of won, lost and opened deals', async () => {
      const count = async (metric: string) => (await one({ metric, ...QUARTER, ...at(asOf) })).value;
      const closed = expected.closed(deals, QUARTER);
      const won = expected.won(deals, QUARTER);
      expect(await count('sales.deals_won')).toBe(won.length);
      expect(await count('sales.deals_lost')).toBe(closed.length - won.length);
      expect(await count('sales.deals_opened')).toBe(expected.opened(deals, QUARTER).length);
    });

    it('sales cycle: median and mean, from opening and from the RDV', async () => {
      const days = expected.cycleDays(deals, YEAR);
      const row = await one({ metric: 'sales.cycle', ...YEAR, ...at(asOf) });
      expect(row.value).toBe(expected.median(days));
      expect(row.n).toBe(days.length);
      expect(row.companions?.['mean']).toBeCloseTo(days.reduce((a, b) => a + b, 0) / days.length, 9);
      const fromRdv = await one({ metric: 'sales.cycle_from_rdv', ...YEAR, ...at(asOf) });
      expect(fromRdv.value).toBe(expected.median(expected.cycleDays(deals, YEAR, 'qualifiedOn')));
    });

    it('open pipeline at the end of each month, as it was then', async () => {
      const { rows } = await ask({
        metric: 'sales.open_pipeline',
        from: '2025-03-01',
        to: '2025-09-01',
        grain: 'month',
        ...at(asOf),
      });
      for (const end of ['2025-04-01', '2025-06-01', '2025-09-01']) {
        const open = expected.openDeals(dealStates(acme, { ...at(asOf), before: end }));
        const label = `${end.slice(0, 5)}${String(Number(end.slice(5, 7)) - 1).padStart(2, '0')}-01`;
        const shown = rows.filter(({ period, value }) => period === label && Number(value) !== 0);
        expect(
          Object.fromEntries(shown.map(({ dimensions, value }) => [dimensions['currency'], value])),
        ).toEqual(expected.money(open));
      }
    });

    it('cycle by Kaplan and Meier, open deals included', async () => {
      const row = await one({ metric: 'sales.cycle_km', ...YEAR, ...at(asOf) });
      const tomorrow = asOf === undefined ? '2026-11-21' : expect.anything();
      expect(tomorrow).toBeDefined();
      const cut = asOf !== undefined && asOf < YEAR.to ? '2025-09-16' : YEAR.to;
      const waiting = expected.waitingDays(dealStates(acme, { ...at(asOf), before: cut }), cut);
      const median = expected.survivalMedian(expected.cycleDays(deals, YEAR), waiting);
      expect(row.value).toBe(median);
      expect(row.companions?.['open']).toBe(waiting.length);
    });

    it('velocity of the asked window from its four inputs', async () => {
      const { rows } = await ask({ metric: 'sales.velocity', ...YEAR, ...at(asOf) });
      const closed = expected.closed(deals, YEAR);
      const won = expected.won(deals, YEAR);
      const cut = asOf !== undefined && asOf < YEAR.to ? '2025-09-16' : YEAR.to;
      const open = expected
        .openDeals(dealStates(acme, { ...at(asOf), before: cut }))
        .filter(({ qualified }) => qualified);
      const median = expected.median(expected.cycleDays(deals, YEAR)) ?? 0;
      expect(rows.length).toBeGreaterThan(1);
      for (const { dimensions, value, companions } of rows) {
        const currency = dimensions['currency'] ?? '';
        const here = open.filter(({ amount }) => amount?.currency === currency).length;
        const sold = won.filter(({ amount }) => amount?.currency === currency);
        const minor = sold.reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0);
        const places = currency === 'JPY' ? 0 : currency === 'TND' ? 3 : 2;
        const wanted = (here * (won.length / closed.length) * (minor / 10 ** places / sold.length)) / median;
        expect(Number(value)).toBeCloseTo(wanted, places - 1);
        expect(companions).toMatchObject({ open_qualified_deals: here, median_cycle_days: median });
      }
    });

    it('activities by kind', async () => {
      const { rows } = await ask({ metric: 'sales.activities', ...YEAR, dimensions: ['kind'], ...at(asOf) });
      const counts = new Map<string, number>();
      for (const { type, data, recorded_at } of acme) {
        if (type !== 'ActivityLogged' || (asOf !== undefined && recorded_at > asOf)) continue;
        const { kind, at: when } = JSON.parse(data) as { kind: string; at: string };
        if (when >= '2024-12-31T23:00' && when < '2025-12-31T23:00')
          counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
      expect(Object.fromEntries(rows.map(({ dimensions, value }) => [dimensions['kind'], value]))).toEqual(
        Object.fromEntries(counts),
      );
    });
  });

  it('split by a dimension, a number falls into parts that add up to it', async () => {
    for (const dimension of [
      'owner',
      'team',
      'account',
      'product',
      'product_family',
      'sector',
      'country',
      'source',
    ]) {
      const { rows } = await ask({ metric: 'sales.deals_won', ...YEAR, dimensions: [dimension] });
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.reduce((sum, { value }) => sum + Number(value), 0)).toBe(
        expected.won(known(undefined), YEAR).length,
      );
      const [first] = rows;
      const value = first?.dimensions[dimension] ?? null;
      const filters = [{ dimension, op: 'in' as const, values: [value] }];
      expect((await one({ metric: 'sales.deals_won', ...YEAR, filters })).value).toBe(first?.value);
      const others = [{ dimension, op: 'not_in' as const, values: [value] }];
      expect((await one({ metric: 'sales.deals_won', ...YEAR, filters: others })).value).toBe(
        expected.won(known(undefined), YEAR).length - Number(first?.value),
      );
    }
  });

  it('keep empty periods as rows and say why they have no value', async () => {
    const period = { from: '2019-01-01', to: '2019-04-01', grain: 'month' as const };
    const rates = await ask({ metric: 'sales.win_rate', ...period });
    expect(rates.rows).toEqual(
      ['2019-01-01', '2019-02-01', '2019-03-01'].map((label) => ({
        period: label,
        dimensions: {},
        value: null,
        numerator: 0,
        denominator: 0,
        n: 0,
        reason: 'zero_denominator',
        flags: ['small_sample'],
        companions: { won: 0, lost: 0, disqualified: 0 },
      })),
    );
    const medians = await ask({ metric: 'sales.cycle', ...period });
    expect(medians.rows.map(({ value, reason }) => [value, reason])).toEqual(
      Array(3).fill([null, 'no_data']),
    );
    const counts = await ask({ metric: 'sales.deals_won', ...period });
    expect(counts.rows.map(({ value }) => value)).toEqual([0, 0, 0]);
    const amounts = await ask({ metric: 'sales.won_amount', ...period });
    expect(amounts.rows.map(({ value, reason }) => [value, reason])).toEqual(
      Array(3).fill([null, 'no_data']),
    );
    const state = await ask({
      metric: 'sales.open_pipeline',
      from: '2026-11-01',
      to: '2027-01-01',
      grain: 'month',
    });
    expect(state.rows.filter(({ period: label }) => label === '2026-12-01')[0]).toMatchObject({
      value: null,
      reason: 'not_reached',
    });
    expect(state.rows[0]?.flags).toContain('partial_period');
  });

  it('are compared with another period in the same answer', async () => {
    const answer = await ask({ metric: 'sales.won_amount', ...QUARTER, compare: 'previous_period' });
    expect(answer.comparison).toMatchObject({ from: '2025-04-01', to: '2025-07-01' });
    const before = await ask({ metric: 'sales.won_amount', from: '2025-04-01', to: '2025-07-01' });
    expect(answer.comparison?.rows).toEqual(before.rows);
    expect(answer.rows).toEqual((await ask({ metric: 'sales.won_amount', ...QUARTER })).rows);
  });

  it('can be rolled up where that has a meaning', async () => {
    const months = { ...YEAR, grain: 'month' as const };
    const single = await ask({ metric: 'sales.won_amount', ...YEAR });
    const summed = await ask({ metric: 'sales.won_amount', ...months, rollup: 'sum' });
    const values = ({ rows }: MetricResult) => rows.map(({ dimensions, value }) => [dimensions, value]);
    expect(values(summed)).toEqual(values(single));
    const average = await ask({ metric: 'sales.deals_won', ...months, rollup: 'average' });
    expect(average.rows[0]?.value).toBeCloseTo(expected.won(known(undefined), YEAR).length / 12, 12);
    const last = await ask({ metric: 'sales.open_pipeline', ...months, rollup: 'last' });
    expect(values(last)).toEqual(values(await ask({ metric: 'sales.open_pipeline', ...YEAR })));
  });

  it('of two tenants never meet', async () => {
    for (const id of METRICS.keys()) {
      const dimensions = ['owner'];
      const [ours, theirs] = await Promise.all([
        ask({ metric: id, ...YEAR, dimensions }),
        ask({ metric: id, ...YEAR, dimensions }, GLOBEX),
      ]);
      const owners = (rows: readonly MetricRow[]) => rows.map((row) => row.dimensions['owner']);
      expect(owners(ours.rows).length).toBeGreaterThan(0);
      expect(owners(ours.rows).filter((owner) => owners(theirs.rows).includes(owner))).toEqual([]);
    }
    expect(await one({ metric: 'sales.deals_won', ...YEAR }, GLOBEX)).toMatchObject({
      value: expected.won(known(undefined, globex), YEAR).length,
    });
    expect(await one({ metric: 'sales.deals_won' }, TenantId.of('nobody'))).toMatchObject({ value: 0 });
  });

  it.each([...METRICS.keys()])(
    '%s is the sum, ratio or statistic of the records behind it',
    async (metric) => {
      for (const question of [YEAR, { ...QUARTER, asOf: '2026-05-01T00:00:00.000Z' }]) {
        const { rows } = await ask({ metric, ...question });
        const records = await questions.records(ACME, { metric, ...question, pageSize: 500 });
        if (!records.ok) throw new Error(JSON.stringify(records.error));
        const { rows: behind, total } = records.value;
        expect(behind).toHaveLength(total);
        expect(new Set(behind.map((row) => row.streamId)).size).toBeGreaterThan(0);
        for (const row of rows) {
          const own = behind.filter(({ values }) =>
            row.dimensions['currency'] === undefined || metric === 'sales.velocity'
              ? true
              : values['currency'] === row.dimensions['currency'],
          );
          const again = fromRecords(metric, own, row);
          // A number is rounded once, to the minor unit of its currency.
          const rounding =
            typeof row.value === 'string' ? 0.5 / 10 ** (row.value.split('.')[1] ?? '').length : 0;
          if (row.value === null) expect(again).toBeNaN();
          else expect(Math.abs(again - Number(row.value))).toBeLessThanOrEqual(rounding + 1e-6);
        }
      }
    },
  );
});

type Records = readonly {
  values: Record<string, unknown>;
  contribution: { numerator: number | string; denominator?: number | string | undefined };
}[];

/** The number again, from its records alone. */
function fromRecords(metric: string, records: Records, row: MetricRow): number {
  const numerators = records.map(({ contribution }) => Number(contribution.numerator));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const { additivity } = METRICS.get(metric)?.declaration ?? {};
  if (additivity === 'ratio') {
    return sum(numerators) / sum(records.map(({ contribution }) => Number(contribution.denominator)));
  }
  if (additivity !== 'statistic') return sum(numerators);
  const part = (name: string) => records.filter(({ values }) => values['part'] === name);
  if (metric === 'sales.cycle_km') {
    const days = (name: string) =>
      part(name).map(({ contribution }) => Math.max(0, Number(contribution.numerator)));
    return expected.survivalMedian(days('events'), days('waiting')) ?? NaN;
  }
  if (metric === 'sales.velocity') {
    const currency = row.dimensions['currency'];
    const won = part('closed').filter(({ values }) => values['outcome'] === 'won');
    const here = won.filter(({ values }) => values['currency'] === currency);
    const cycle = won.flatMap(({ values }) =>
      values['opened_on'] === null
        ? []
        : [(Date.parse(String(values['closed_on'])) - Date.parse(String(values['opened_on']))) / 86_400_000],
    );
    const open = part('open').filter(({ values }) => values['currency'] === currency).length;
    const average = sum(here.map(({ contribution }) => Number(contribution.numerator))) / here.length;
    const median = expected.median(cycle.sort((a, b) => a - b)) ?? NaN;
    return (open * (won.length / part('closed').length) * average) / median;
  }
  return expected.median([...numerators].sort((a, b) => a - b)) ?? NaN;
}
