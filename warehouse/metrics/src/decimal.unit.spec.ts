import fc from 'fast-check';
import { add, decimal, decimalOfInt, divide, multiply, toFixed } from './decimal';

describe('decimals', () => {
  it.each([
    ['1777.7777', 2, '1777.78'],
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['1500', 0, '1500'],
    ['0.5', 0, '1'],
    ['1.0005', 3, '1.001'],
    ['12', 3, '12.000'],
  ])('%s with %d digits is %s', (text, digits, expected) => {
    expect(toFixed(decimal(text), digits)).toBe(expected);
  });

  it('divides, adds and multiplies exactly', () => {
    expect(toFixed(divide(decimal('10'), decimal('3'), 6), 6)).toBe('3.333333');
    expect(toFixed(divide(decimal('-1'), decimal('0.3'), 2), 2)).toBe('-3.33');
    expect(toFixed(add(decimal('0.1'), decimal('0.22')), 2)).toBe('0.32');
    expect(toFixed(multiply(decimal('90071992547409.93'), decimal('1.01')), 4)).toBe('90972712472884.0293');
  });

  it('writes back what it reads', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (units) => {
        const text = toFixed({ units, scale: 4 }, 4);
        expect(decimal(text).units).toBe(units);
      }),
    );
  });

  it('refuses what is not a number', () => {
    expect(() => decimal('1e5')).toThrow(RangeError);
    expect(decimalOfInt(7)).toEqual({ units: 7n, scale: 0 });
  });
});
