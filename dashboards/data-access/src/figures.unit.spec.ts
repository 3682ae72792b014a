import type { MetricResult } from '@skillhub/warehouse/contracts';
import { sameFigures } from './figures';

const result = (value: number, ageSeconds: number): MetricResult =>
  ({
    metric: 'm',
    unit: 'count',
    rows: [{ dimensions: {}, value }],
    freshness: { status: 'fresh', lastEventAt: null, ageSeconds },
  }) as unknown as MetricResult;

describe('two answers to the same question', () => {
  it('are the same when only their age differs', () => {
    expect(sameFigures(result(3, 5), result(3, 35))).toBe(true);
    expect(sameFigures(result(3, 5), result(4, 5))).toBe(false);
  });

  it('differ while one is not there', () => {
    expect(sameFigures(undefined, result(3, 5))).toBe(false);
    expect(sameFigures(undefined, undefined)).toBe(true);
  });
});
