import fc from 'fast-check';
import { addDays } from '../days';
import { toDecimalText } from '../exact/rational';
import { day } from '../testing/samples';
import { afterIntervals, monthsIn, periodOn } from './periods';

describe('billing periods', () => {
  it.each([
    ['week', 1, '0.230769'],
    ['month', 3, '3.000000'],
    ['quarter', 1, '3.000000'],
    ['half', 1, '6.000000'],
    ['year', 1, '12.000000'],
    ['year', 3, '36.000000'],
  ] as const)('count the months of a %s × %d', (unit, count, months) => {
    expect(toDecimalText(monthsIn({ unit, count }), 6)).toBe(months);
  });

  it('keep the day of the anchor, or take the last of a shorter month', () => {
    const month = { unit: 'month', count: 1 } as const;
    expect(afterIntervals(day('2026-01-31'), month, 1)).toBe('2026-02-28');
    expect(afterIntervals(day('2026-01-31'), month, 2)).toBe('2026-03-31');
    expect(afterIntervals(day('2024-02-29'), { unit: 'year', count: 1 }, 1)).toBe('2025-02-28');
  });

  it('hold each day exactly once', () => {
    const anchor = day('2024-01-31');
    fc.assert(
      fc.property(
        fc.constantFrom('week', 'month', 'quarter', 'half', 'year' as const),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(3_000),
        (unit, count, offset) => {
          const interval = { unit, count } as Parameters<typeof monthsIn>[0];
          const on = addDays(anchor, offset);
          const period = periodOn(anchor, interval, on, anchor);
          expect(period.startsOn <= on && on < period.endsOn).toBe(true);
          const next = periodOn(anchor, interval, period.endsOn, anchor);
          expect(next.startsOn).toBe(period.endsOn);
        },
      ),
      { seed: 20260115 },
    );
  });

  it('end a trial where the anchor is', () => {
    const interval = { unit: 'month', count: 1 } as const;
    expect(periodOn(day('2026-02-01'), interval, day('2026-01-20'), day('2026-01-18'))).toEqual({
      startsOn: '2026-01-18',
      endsOn: '2026-02-01',
    });
  });
});
