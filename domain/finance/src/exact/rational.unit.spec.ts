import fc from 'fast-check';
import {
  add,
  basisPoints,
  compare,
  divide,
  fromDecimal,
  multiply,
  rational,
  round,
  roundToMinor,
  smaller,
  subtract,
  sum,
  toDecimalText,
} from './rational';

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => rational(n, d));

describe('an exact fraction', () => {
  it('is reduced, its denominator positive', () => {
    expect(rational(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(0, -7)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it('adds what floats cannot', () => {
    expect(add(fromDecimal('0.1'), fromDecimal('0.2'))).toEqual(fromDecimal('0.3'));
    expect(sum([rational(1, 3), rational(1, 3), rational(1, 3)])).toEqual(rational(1));
  });

  it.each([
    ['2.5', 3n],
    ['-2.5', -3n],
    ['2.4999', 2n],
    ['-0.4', 0n],
    ['0.5', 1n],
  ])('rounds %s half away from zero', (text, rounded) => {
    expect(round(fromDecimal(text))).toBe(rounded);
  });

  it.each([
    [rational(1, 3), 4, '0.3333'],
    [rational(-2, 3), 2, '-0.67'],
    [rational(5), 0, '5'],
    [rational(1, 200), 2, '0.01'],
  ])('is written as a decimal', (value, digits, text) => {
    expect(toDecimalText(value, digits)).toBe(text);
  });

  it('takes no zero denominator, no text that is no number, no amount beyond the safe integers', () => {
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
    expect(() => fromDecimal('1e3')).toThrow(RangeError);
    expect(() => roundToMinor(rational(2n ** 60n))).toThrow(RangeError);
    expect(multiply(rational(100), basisPoints(2000))).toEqual(rational(20));
    expect(smaller(rational(1, 2), rational(1, 3))).toEqual(rational(1, 3));
  });

  it('obeys the laws of arithmetic', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
      }),
      { seed: 20260115 },
    );
  });

  it('is never moved by more than a half when rounded', () => {
    fc.assert(
      fc.property(fraction, (a) => {
        const off = subtract(a, rational(round(a)));
        expect(compare(multiply(off, off), rational(1, 4))).toBeLessThanOrEqual(0);
      }),
      { seed: 20260115 },
    );
  });
});
