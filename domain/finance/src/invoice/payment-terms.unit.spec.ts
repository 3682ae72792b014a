import type { PaymentTerm } from '@skillhub/domain/contracts';
import fc from 'fast-check';
import { splitByShares, sumMinor } from '../amounts';
import { day, IN_30_DAYS } from '../testing/samples';
import { dueOn, instalmentsOf, legalTermWarnings, termsFault } from './payment-terms';

const term = (kind: PaymentTerm['kind'], days: number, shareBp = 10_000): PaymentTerm => ({
  kind,
  days,
  shareBp,
});

describe('payment terms', () => {
  it.each([
    ['days', 30, '2026-01-20', '2026-02-19'],
    ['days', 0, '2026-01-20', '2026-01-20'],
    ['days_then_end_of_month', 45, '2026-01-20', '2026-03-31'],
    ['end_of_month_then_days', 45, '2026-01-20', '2026-03-17'],
    ['days_then_end_of_month', 45, '2026-02-10', '2026-03-31'],
    ['end_of_month_then_days', 45, '2024-02-10', '2024-04-14'],
  ] as const)('%s %d, issued %s, fall due %s', (kind, days, issuedOn, due) => {
    expect(dueOn(term(kind, days), day(issuedOn))).toBe(due);
  });

  it('cut an amount into instalments, deposit first', () => {
    const terms = [term('days', 0, 3_000), term('days', 30, 3_500), term('days', 60, 3_500)];
    expect(instalmentsOf(terms, day('2026-01-01'), 10_001)).toEqual([
      { dueOn: '2026-01-01', amountMinor: 3_000 },
      { dueOn: '2026-01-31', amountMinor: 3_501 },
      { dueOn: '2026-03-02', amountMinor: 3_500 },
    ]);
  });

  it('make a whole', () => {
    expect(termsFault([IN_30_DAYS], 'terms')).toBeUndefined();
    expect(termsFault([IN_30_DAYS, IN_30_DAYS], 'terms')).toMatchObject({ code: 'finance.terms_not_whole' });
  });

  it('warn beyond 60 days or 45 days end of month', () => {
    const codes = (...terms: PaymentTerm[]) =>
      legalTermWarnings(terms, day('2026-01-20')).map(({ code, instalment }) => `${instalment} ${code}`);
    expect(
      codes(term('days', 60), term('days_then_end_of_month', 45), term('end_of_month_then_days', 45)),
    ).toEqual([]);
    expect(codes(term('days', 61, 5_000), term('end_of_month_then_days', 46, 5_000))).toEqual([
      '0 terms_exceed_60_days',
      '1 terms_exceed_45_days_end_of_month',
    ]);
    expect(legalTermWarnings([term('days_then_end_of_month', 90)], day('2026-01-20'))[0]).toMatchObject({
      dueOn: '2026-04-30',
      latestDueOn: '2026-03-31',
    });
  });

  it('lose no cent, and no share is off by more than one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 12 }),
        (minor, shares) => {
          const parts = splitByShares(minor, shares);
          const whole = sumMinor(shares);
          expect(sumMinor(parts)).toBe(minor);
          parts.forEach((part, index) =>
            expect(Math.abs(part - (minor * (shares[index] ?? 0)) / whole)).toBeLessThanOrEqual(1.001),
          );
        },
      ),
      { seed: 20260115 },
    );
  });
});
