import { Instant, minorDigits, TenantId } from '@skillhub/domain/kernel';
import { STAGE_PROBABILITY } from '@skillhub/domain/contracts';
import type { MetricQuery, MetricRow } from '@skillhub/warehouse/contracts';
import type { Warehouse } from '@skillhub/warehouse/engine';
import { METRICS } from '@skillhub/warehouse/metrics';
import { Random, type RawEvent } from '@skillhub/warehouse/testing';
import { MetricQuestions } from './metric-questions';
import { salesWarehouse } from './testing/sales-warehouse';

const random = new Random(7);
const OWNER = random.uuid();
const TEAM = random.uuid();
let sequence = 0;

/** A deal of a tenant as the events of its life; each golden vector lives in a tenant of its own. */
interface Deal {
  readonly stage?: string;
  readonly openedOn?: string | null;
  readonly amount?: number;
  readonly currency?: string;
  readonly probability?: number;
  readonly expectedCloseOn?: string;
  readonly end?: { readonly type: 'DealWon' | 'DealLost' | 'DealDisqualified'; readonly on: string };
}

function eventsOf(tenant: string, deal: Deal): RawEvent[] {
  const dealId = random.uuid();
  const money = deal.amount === undefined ? null : { minor: deal.amount, currency: deal.currency ?? 'EUR' };
  const openedOn = deal.openedOn === undefined ? '2026-01-01' : deal.openedOn;
  const data: [string, object][] = [
    [
      'DealOpened',
      {
        name: 'x',
        accountId: null,
        contactId: null,
        productId: null,
        amount: money,
        probability: deal.probability ?? null,
        expectedCloseOn: deal.expectedCloseOn ?? null,
        ownerId: OWNER,
        teamId: TEAM,
        stage: deal.stage ?? 'rdv',
        openedOn,
        source: null,
      },
    ],
  ];
  const { end } = deal;
  if (end?.type === 'DealWon')
    data.push(['DealWon', { from: 'negociation', amount: money, closedOn: end.on }]);
  if (end?.type === 'DealLost')
    data.push(['DealLost', { from: 'rdv', reason: 'price', comment: null, closedOn: end.on }]);
  if (end?.type === 'DealDisqualified')
    data.push(['DealDisqualified', { reason: 'spam', disqualifiedOn: end.on }]);
  return data.map(([type, body], i) => ({
    tenant,
    event_id: random.uuid(),
    stream_id: `deal-${dealId}`,
    stream_version: i + 1,
    type,
    schema_version: 1,
    data: JSON.stringify({ dealId, ...body }),
    actor: 'user-1',
    correlation_id: 'c',
    causation_id: '',
    origin: '',
    occurred_at: `${openedOn ?? '2026-01-01'}T00:00:00.000Z`,
    recorded_at: `2026-06-${String(i + 1).padStart(2, '0')}T00:00:00.000Z`,
    topic: 'skillhub.sales.v1',
    partition: 0,
    sequence: ++sequence,
  }));
}

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const won = (on: string, more: Deal = {}): Deal => ({
  amount: 100_00,
  ...more,
  end: { type: 'DealWon', on },
});
const lost = (on: string, more: Deal = {}): Deal => ({ ...more, end: { type: 'DealLost', on } });

const TENANTS: Readonly<Record<string, readonly Deal[]>> = {
  'win-rate': [
    won('2026-03-01', { amount: 30_000_00 }),
    won('2026-03-31', { amount: 10_000_00 }),
    lost('2026-03-15', { amount: 10_000_00 }),
    // Outside: before, on the first day after, disqualified, open.
    won('2026-02-28'),
    lost('2026-04-01'),
    { end: { type: 'DealDisqualified', on: '2026-03-10' }, stage: 'prospect' },
    {},
  ],
  forecast: [
    { amount: 10_000_00, probability: 0.5, expectedCloseOn: '2026-07-01' },
    { amount: 20_000_00, probability: 0.25, expectedCloseOn: '2026-08-15' },
    { amount: 5_000_00, probability: 1, expectedCloseOn: '2026-09-30' },
    // Apart: undated, outside, unpriced, lost, disqualified; won in the period.
    { amount: 99_000_00, probability: 0.9 },
    { amount: 99_000_00, probability: 0.9, expectedCloseOn: '2026-10-01' },
    { probability: 0.9, expectedCloseOn: '2026-08-01' },
    lost('2026-08-01', { amount: 99_000_00, expectedCloseOn: '2026-08-01' }),
    { amount: 99_000_00, expectedCloseOn: '2026-08-01', end: { type: 'DealDisqualified', on: '2026-07-02' } },
    won('2026-07-10', { amount: 7_000_00, expectedCloseOn: '2026-08-01' }),
  ],
  currencies: [
    won('2026-03-01', { amount: 1500, currency: 'JPY' }),
    won('2026-03-01', { amount: 1501, currency: 'TND' }),
    won('2026-03-01', { amount: 1, currency: 'EUR' }),
    won('2026-03-01', { amount: 9007199254740991, currency: 'EUR' }),
  ],
  cycle: [
    won('2026-01-11'),
    won('2026-01-21'),
    won('2026-02-10', { stage: 'prospect' }),
    won('2026-04-11'),
    won('2026-03-01', { openedOn: null }),
  ],
  // 40 open qualified deals, 10 won and 30 lost in the window, 8 000 each, 45 days.
  velocity: [
    ...times(40, () => ({ amount: 1_000_00, stage: 'proposition' })),
    ...times(3, () => ({ amount: 1_000_00, stage: 'prospect' })),
    ...times(10, () => won('2026-02-15', { amount: 8_000_00 })),
    ...times(30, () => lost('2026-03-15')),
  ],
  stages: Object.keys(STAGE_PROBABILITY)
    .filter((stage) => stage !== 'gagne' && stage !== 'perdu')
    .map((stage) => ({ stage, amount: 1_000_000_00, expectedCloseOn: '2026-07-01' })),
};

describe('the golden vectors through the engine', () => {
  let warehouse: Warehouse;
  let questions: MetricQuestions;
  beforeAll(async () => {
    const rep = eventsOf('any', {})
      .slice(0, 1)
      .map((event) => ({
        ...event,
        stream_id: `sales_rep-${OWNER}`,
        type: 'SalesRepRegistered',
        data: JSON.stringify({ repId: OWNER, name: 'enc:x', teamId: TEAM, source: null }),
      }));
    const deals = Object.entries(TENANTS).flatMap(([tenant, all]) =>
      all.flatMap((deal) => eventsOf(tenant, deal)),
    );
    const digits = [
      'EUR',
      'USD',
      'JPY',
      'KRW',
      'XOF',
      'XAF',
      'CLP',
      'ISK',
      'TND',
      'KWD',
      'BHD',
      'OMR',
      'JOD',
      'LYD',
      'IQD',
      'VND',
    ];
    const minor = digits.flatMap((currency) =>
      eventsOf('minor', won('2026-03-01', { amount: 123_456, currency })),
    );
    warehouse = await salesWarehouse('golden_', [...rep, ...deals, ...minor]);
    questions = new MetricQuestions({
      warehouse,
      catalogue: METRICS,
      freshness: { freshness: () => ({ status: 'fresh', lastEventAt: null, ageSeconds: 0 }) },
      labels: { labels: () => Promise.resolve({}) },
      zones: { timeZoneOf: () => 'Europe/Paris' },
      clock: { now: () => Instant.of('2026-07-20T12:00:00.000Z') },
    });
  }, 60_000);
  afterAll(() => warehouse.close());

  async function ask(tenant: string, query: MetricQuery): Promise<readonly MetricRow[]> {
    const answer = await questions.query(TenantId.of(tenant), query);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value.rows;
  }
  const MARCH = { from: '2026-03-01', to: '2026-04-01' };

  it('10.25: 2 won of 3 closed in the period, right-open, disqualified apart', async () => {
    const [row] = await ask('win-rate', { metric: 'sales.win_rate', ...MARCH });
    expect(row).toMatchObject({
      numerator: 2,
      denominator: 3,
      flags: ['small_sample'],
      companions: { won: 2, lost: 1, disqualified: 1 },
    });
    expect(row?.interval?.low).toBeCloseTo(0.2077, 4);
    expect(row?.interval?.high).toBeCloseTo(0.9385, 4);
    const [amount] = await ask('win-rate', { metric: 'sales.win_rate_amount', ...MARCH });
    expect(amount).toMatchObject({ value: 0.8, numerator: '40000.00', denominator: '50000.00' });
  });

  it('10.27: 10 000 × 0.5 + 20 000 × 0.25 + 5 000 × 1 = 15 000', async () => {
    const rows = await ask('forecast', {
      metric: 'sales.weighted_forecast',
      from: '2026-07-01',
      to: '2026-10-01',
    });
    expect(rows).toEqual([
      {
        dimensions: { currency: 'EUR' },
        value: '15000.00',
        n: 3,
        companions: { closed_won: '7000.00', unweighted: '35000.00', undated: 1 },
        flags: ['undated_excluded:1', 'unpriced_excluded:1', 'partial_period'],
      },
    ]);
  });

  it('10.27: a deal without its own probability takes that of its stage', async () => {
    const rows = await ask('stages', { metric: 'sales.weighted_forecast', dimensions: ['stage'] });
    expect(Object.fromEntries(rows.map(({ dimensions, value }) => [dimensions['stage'], value]))).toEqual(
      Object.fromEntries(
        ['prospect', 'rdv', 'proposition', 'audit', 'negociation'].map((stage) => [
          stage,
          (STAGE_PROBABILITY[stage as 'rdv'] * 1_000_000).toFixed(2),
        ]),
      ),
    );
  });

  it('10.28: median 30 and mean 42.5 days of 10, 20, 40 and 100, an undated one apart', async () => {
    const [row] = await ask('cycle', { metric: 'sales.cycle', from: '2026-01-01', to: '2026-05-01' });
    expect(row).toMatchObject({ value: 30, n: 4, companions: { mean: 42.5 } });
    expect(row?.flags).toEqual(['small_sample', 'undated_excluded:1']);
    // From the RDV: the deal that began as a prospect has no known day of RDV.
    const [fromRdv] = await ask('cycle', {
      metric: 'sales.cycle_from_rdv',
      from: '2026-01-01',
      to: '2026-05-01',
    });
    expect(fromRdv).toMatchObject({ value: 20, n: 3 });
  });

  it('10.29: 40 × 25 % × 8 000 / 45 = 1 777.78 a day', async () => {
    const rows = await ask('velocity', { metric: 'sales.velocity', to: '2026-04-01' });
    expect(rows).toEqual([
      {
        dimensions: { currency: 'EUR' },
        value: '1777.78',
        n: 40,
        companions: {
          open_qualified_deals: 40,
          win_rate: 0.25,
          average_won_amount: '8000.00',
          median_cycle_days: 45,
        },
      },
    ]);
  });

  it('money is exact in the digits of its currency and never added over two', async () => {
    const rows = await ask('currencies', { metric: 'sales.won_amount', ...MARCH });
    expect(rows.map(({ dimensions, value }) => [dimensions['currency'], value])).toEqual([
      ['EUR', '90071992547409.92'],
      ['JPY', '1500'],
      ['TND', '1.501'],
    ]);
  });

  it('the warehouse knows the minor unit of each currency as the domain does', async () => {
    const rows = await ask('minor', { metric: 'sales.won_amount', ...MARCH });
    expect(rows.length).toBe(16);
    for (const { dimensions, value } of rows) {
      const currency = dimensions['currency'] ?? '';
      expect([currency, value]).toEqual([
        currency,
        (123_456 / 10 ** minorDigits(currency)).toFixed(minorDigits(currency)),
      ]);
    }
  });
});
