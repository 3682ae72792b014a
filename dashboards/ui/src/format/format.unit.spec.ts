import { minorDigits as kernelDigits } from '@skillhub/domain/kernel';
import {
  changeOf,
  formatCompact,
  formatDays,
  formatExact,
  formatInterval,
  formatMoney,
  formatPercent,
  formatValue,
  minorDigits,
  signed,
} from './format';

const n = '\u202F';

describe('numbers in French', () => {
  it('separates with narrow no-break spaces and a real minus', () => {
    expect(formatMoney('fr', '1015440.00', 'EUR')).toBe(`1${n}015${n}440${n}€`);
    expect(formatMoney('fr', -624, 'EUR')).toBe(`−624${n}€`);
    expect(formatPercent('fr', 0.4163)).toBe(`41,6${n}%`);
    expect(formatDays('fr', 47.34)).toBe(`47,3${n}j`);
    expect(formatDays('fr', 120.4)).toBe(`120${n}j`);
    expect(formatValue('fr', '1777.78', 'money_per_day', 'EUR')).toBe(`1${n}778${n}€${n}/${n}j`);
    expect(formatCompact('fr', 84_500, 'EUR')).toBe(`84,5${n}k€`);
    expect(formatCompact('fr', -1_200_000, 'EUR')).toBe(`−1,2${n}M€`);
  });

  it('says the unit of an interval once', () => {
    expect(formatInterval('fr', 0.379, 0.477, 'ratio')).toBe(`37,9 – 47,7${n}%`);
    expect(formatInterval('en', '10', '20', 'money', 'EUR')).toBe('€10 – €20');
  });

  it('shows the cents of an exact amount when there are any', () => {
    expect(formatExact('fr', { minor: 123_450, currency: 'EUR' })).toBe(`1${n}234,50${n}€`);
    expect(formatExact('fr', { minor: 123_400, currency: 'EUR' })).toBe(`1${n}234${n}€`);
    expect(formatExact('fr', { minor: 500, currency: 'JPY' })).toContain('500');
  });
});

describe('numbers in English', () => {
  it('follows its own manners', () => {
    expect(formatMoney('en', '1015440.00', 'EUR')).toBe('€1,015,440');
    expect(formatMoney('en', -624, 'USD')).toBe('−$624');
    expect(formatPercent('en', 0.4163)).toBe('41.6%');
    expect(formatCompact('en', 84_500, 'EUR')).toBe('€84.5k');
    expect(formatValue('en', '1777.78', 'money_per_day', 'EUR')).toBe('€1,778/day');
  });
});

describe('a change', () => {
  it('is relative for amounts, in points for ratios, in days for durations', () => {
    expect(changeOf('fr', '104.2', '100', 'money')).toMatchObject({ direction: 'up', text: `4,2${n}%` });
    expect(changeOf('fr', 0.416, 0.434, 'ratio')).toMatchObject({ direction: 'down', text: `1,8${n}pt` });
    expect(changeOf('fr', 44.2, 47.3, 'days')).toMatchObject({ direction: 'down', text: `3,1${n}j` });
  });

  it('is none against zero, and flat below what is shown', () => {
    expect(changeOf('fr', 12, 0, 'count')).toBeNull();
    expect(changeOf('fr', 0.41601, 0.416, 'ratio')?.direction).toBe('flat');
  });

  it('carries a sign besides its arrow', () => {
    const change = changeOf('fr', 0.416, 0.434, 'ratio');
    expect(change && signed(change)).toBe(`−1,8${n}pt`);
  });
});

describe('minor units', () => {
  it.each(['EUR', 'USD', 'JPY', 'KRW', 'KWD', 'TND', 'XOF', 'CHF'])(
    'of %s are those of the kernel',
    (currency) => {
      expect(minorDigits(currency)).toBe(kernelDigits(currency));
    },
  );
});
