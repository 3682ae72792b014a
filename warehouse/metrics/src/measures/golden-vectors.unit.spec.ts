import { METRICS } from '../catalogue';
import type { Cell, Values } from './plan';
import { figure as velocity } from './velocity';

/** The golden vectors of the contract (metrics.md) on the pure end of each measure. */
const cell = (parts: Readonly<Record<string, Values>>, currency: string | null = null): Cell => ({
  byCurrency: new Map([[currency, new Map(Object.entries(parts))]]),
  currencies: currency === null ? [] : [currency],
});
const finish = (id: string, of: Cell) => METRICS.get(id)?.plan.finish(of)[0];

describe('golden vectors', () => {
  it('10.25: 2 won of 3 closed is 66.67 %, Wilson 95 % from 20.77 % to 93.85 %, a small sample', () => {
    const row = finish(
      'sales.win_rate',
      cell({
        main: { rows: '3', numerator: '2', denominator: '3', c_won: '2', c_lost: '1', c_disqualified: '4' },
      }),
    );
    expect(row).toMatchObject({
      n: 3,
      flags: ['small_sample'],
      companions: { won: 2, lost: 1, disqualified: 4 },
    });
    expect(row?.value).toBeCloseTo(0.6667, 4);
    expect(row?.interval?.low).toBeCloseTo(0.2077, 4);
    expect(row?.interval?.high).toBeCloseTo(0.9385, 4);
  });

  it('10.25: over nothing there is no rate, and the reason is said', () => {
    expect(finish('sales.win_rate', cell({}))).toMatchObject({
      value: null,
      reason: 'zero_denominator',
      n: 0,
    });
  });

  it('10.25 by amount: 30 000 of 40 000 is 75 %, on an effective number of 1.6', () => {
    const main = {
      rows: '2',
      numerator: '30000',
      denominator: '40000',
      squares: String(3e4 ** 2 + 1e4 ** 2),
    };
    const row = finish('sales.win_rate_amount', cell({ main }, 'EUR'));
    expect(row).toMatchObject({
      value: 0.75,
      numerator: '30000.00',
      denominator: '40000.00',
      currency: 'EUR',
    });
    expect(row?.interval?.method).toContain('Kish');
  });

  it('10.27: 10 000 × 0.5 + 20 000 × 0.25 + 5 000 × 1 = 15 000', () => {
    // The sum is the engine's (see golden-vectors.int.spec.ts); here its form, by the digits of the currency.
    const main = { rows: '3', value: '15000.0000000000', c_closed_won: '5000', c_unweighted: '35000' };
    expect(finish('sales.weighted_forecast', cell({ main }, 'EUR'))).toMatchObject({ value: '15000.00' });
    expect(finish('sales.weighted_forecast', cell({ main }, 'JPY'))).toMatchObject({ value: '15000' });
    expect(finish('sales.weighted_forecast', cell({ main }, 'TND'))).toMatchObject({ value: '15000.000' });
  });

  it('10.29: 40 × 25 % × 8 000 / 45 = 1 777.78 a day', () => {
    const inputs = { open: 40, closed: 40, won: 10, wonHere: 10, amount: '80000', medianDays: 45, digits: 2 };
    expect(velocity(inputs)).toMatchObject({
      value: '1777.78',
      companions: {
        open_qualified_deals: 40,
        win_rate: 0.25,
        average_won_amount: '8000.00',
        median_cycle_days: 45,
      },
    });
    expect(velocity({ ...inputs, medianDays: 0 })).toMatchObject({ value: null, reason: 'zero_denominator' });
    expect(
      velocity({ ...inputs, closed: 0, won: 0, wonHere: 0, amount: '0', medianDays: undefined }),
    ).toMatchObject({
      value: null,
      companions: { win_rate: null, average_won_amount: null, median_cycle_days: null },
    });
  });

  it('is rounded once, at the end', () => {
    // 1/3 of a cent more than half: an average rounded first would give another cent.
    const inputs = { open: 7, closed: 3, won: 3, wonHere: 3, amount: '100.00', medianDays: 6.5, digits: 2 };
    expect(velocity(inputs).value).toBe('35.90');
  });
});
