import { Currency, toDecimal } from './money';

describe('toDecimal', () => {
  it.each([
    [{ minor: 123450, currency: 'EUR' }, '1234.50'],
    [{ minor: -5, currency: 'EUR' }, '-0.05'],
    [{ minor: 0, currency: 'EUR' }, '0.00'],
    [{ minor: 1500, currency: 'JPY' }, '1500'],
    [{ minor: 1, currency: 'TND' }, '0.001'],
  ])('writes %j as %s', (money, expected) => {
    expect(toDecimal(money)).toBe(expected);
  });
});

describe('Currency', () => {
  it.each(['EUR', 'USD', 'XOF'])('knows %s', (code) => {
    expect(Currency.safeParse(code).success).toBe(true);
  });

  it.each(['XXQ', 'eur', 'EURO', ''])('refuses %j', (code) => {
    expect(Currency.safeParse(code).success).toBe(false);
  });
});
