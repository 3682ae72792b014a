import type { MetricResult, MetricRow } from '@skillhub/warehouse/contracts';
import { readAmount, readRate } from './insight';
import { readSeries, readTile } from './tile-reading';

const result = (
  unit: 'money' | 'ratio',
  rows: readonly MetricRow[],
  before?: readonly MetricRow[],
): MetricResult => ({
  metric: 'm',
  unit,
  definition: {} as MetricResult['definition'],
  rows: [...rows],
  ...(before ? { comparison: { from: '2025-01-01', to: '2026-01-01', rows: [...before] } } : {}),
  freshness: { status: 'fresh', lastEventAt: null, ageSeconds: 1 },
});
const eur = (value: string | null, more: Record<string, string> = {}): MetricRow => ({
  dimensions: { currency: 'EUR', ...more },
  value,
});

describe('a tile', () => {
  it('reads the currency of the tenant and keeps the others beside', () => {
    const reading = readTile(
      result('money', [{ dimensions: { currency: 'USD' }, value: '5.00' }, eur('10.00')], [eur('8.00')]),
      'EUR',
    );
    expect(reading).toMatchObject({
      value: '10.00',
      currency: 'EUR',
      others: [{ value: '5.00', currency: 'USD' }],
      before: '8.00',
      reason: null,
    });
  });

  it('has a reason in place of a value, never zero', () => {
    expect(
      readTile(result('ratio', [{ dimensions: {}, value: null, reason: 'zero_denominator' }]), 'EUR'),
    ).toMatchObject({
      value: null,
      reason: 'zero_denominator',
    });
    expect(readTile(result('money', []), 'EUR')).toMatchObject({ value: null, reason: 'no_data' });
  });

  it('puts its series in order with gaps as gaps', () => {
    const series = result('money', [
      { ...eur('2.00'), period: '2026-02-01' },
      { ...eur(null), period: '2026-03-01' },
      { ...eur('1.00'), period: '2026-01-01' },
    ]);
    expect(readSeries(series, 'EUR')).toEqual([1, 2, null]);
    const old = result('money', [{ ...eur('0.00'), period: '2025-12-01' }, ...series.rows]);
    expect(readSeries(old, 'EUR', true)).toEqual([1, 2, null]);
  });
});

describe('what happened to an amount', () => {
  const total = result('money', [{ ...eur('150.00'), n: 12 }], [eur('100.00')]);
  const split = (dimension: string, now: Record<string, string>, then: Record<string, string>) => ({
    dimension,
    result: result(
      'money',
      Object.entries(now).map(([id, value]) => eur(value, { [dimension]: id })),
      Object.entries(then).map(([id, value]) => eur(value, { [dimension]: id })),
    ),
  });

  it('names the value that carries most of the change, among all dimensions', () => {
    const insight = readAmount(
      total,
      [
        split('team', { a: '80.00', b: '70.00' }, { a: '50.00', b: '50.00' }),
        split('owner', { x: '95.00', y: '55.00' }, { x: '50.00', y: '50.00' }),
      ],
      'EUR',
    );
    expect(insight).toMatchObject({ value: 150, change: 0.5, n: 12 });
    expect(insight?.contributor).toMatchObject({
      dimension: 'owner',
      value: 'x',
      difference: 45,
      share: 0.9,
    });
  });

  it('names nobody when the change is spread, or when there is only one value', () => {
    const many = Object.fromEntries('abcdefgh'.split('').map((id) => [id, '18.75']));
    const fewer = Object.fromEntries('abcdefgh'.split('').map((id) => [id, '12.50']));
    expect(readAmount(total, [split('owner', many, fewer)], 'EUR')?.contributor).toBeNull();
    expect(
      readAmount(total, [split('team', { a: '150.00' }, { a: '100.00' })], 'EUR')?.contributor,
    ).toBeNull();
  });

  it('has no percentage without a base', () => {
    expect(readAmount(result('money', [eur('10.00')], [eur('0.00')]), [], 'EUR')?.change).toBeNull();
    expect(readAmount(result('money', []), [], 'EUR')).toBeNull();
  });
});

describe('how a rate moved', () => {
  const rate = (won: number, n: number): MetricRow => ({
    dimensions: {},
    value: won / n,
    numerator: won,
    denominator: n,
  });

  it('tells chance from more than chance', () => {
    expect(readRate(result('ratio', [rate(600, 1000)], [rate(500, 1000)]))?.beyondChance).toBe(true);
    expect(readRate(result('ratio', [rate(12, 20)], [rate(10, 20)]))?.beyondChance).toBe(false);
  });

  it('says nothing without a comparison', () => {
    expect(readRate(result('ratio', [rate(1, 2)]))).toBeNull();
  });
});
