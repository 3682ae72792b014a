import { parseMoney, typedMoney } from './money-input';

describe('a typed amount', () => {
  it.each([
    ['1 015 440', 101_544_000],
    ['1\u202F234,5', 123_450],
    ['12.05 €', 1205],
    ['-3', -300],
  ])('%s is exact', (text, minor) => {
    expect(parseMoney(text, 'EUR')).toEqual({ minor, currency: 'EUR' });
  });

  it('is none when empty and refused when it is no amount', () => {
    expect(parseMoney(' ', 'EUR')).toBeNull();
    expect(['abc', '1,234', '1,2,3', '12.345'].map((text) => parseMoney(text, 'EUR'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(parseMoney('12,5', 'JPY')).toBeUndefined();
  });

  it('comes back as one would type it', () => {
    expect(typedMoney({ minor: 123_450, currency: 'EUR' }, ',')).toBe('1234,50');
    expect(typedMoney({ minor: 500, currency: 'JPY' }, '.')).toBe('500');
    expect(typedMoney(null, ',')).toBe('');
  });
});
