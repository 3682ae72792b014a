import { toDecimal } from '@skillhub/domain/kernel';
import fc from 'fast-check';
import { readAmount, type AmountFormat } from './amount';

const EUROS: AmountFormat = {
  decimal: ',',
  thousands: [' ', '.'],
  currency: 'EUR',
  rounding: 'refuse',
  unit: 'one',
};
const of = (text: string, format: Partial<AmountFormat> = {}) => readAmount(text, { ...EUROS, ...format });
const minor = (text: string, format: Partial<AmountFormat> = {}) => {
  const reading = of(text, format);
  return reading.ok ? reading.value.minor : reading.code;
};
const DOT = { decimal: '.', thousands: [','] } as const;

describe('readAmount', () => {
  it('brings back every amount that can be written, in any way of writing', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom('EUR', 'JPY', 'TND'),
        fc.constantFrom<[',' | '.', string]>([',', ' '], [',', '\u202f'], [',', '.'], ['.', ','], ['.', '']),
        fc.constantFrom('', '€', ' EUR'),
        (value, currency, [decimal, group], mark) => {
          const [whole = '', fraction] = toDecimal({ minor: Math.abs(value), currency }).split('.');
          const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, group);
          const text = (value < 0 ? '-' : '') + grouped + (fraction === undefined ? '' : decimal + fraction);
          const marked = currency === 'EUR' ? text + mark : text;
          const thousands = group === '\u202f' || group === ' ' ? [' '] : group === '' ? [] : [group];
          expect(
            readAmount(marked, { decimal, thousands, currency, rounding: 'refuse', unit: 'one' }),
          ).toEqual({
            ok: true,
            value: { minor: value === 0 ? 0 : value, currency },
          });
        },
      ),
    );
  });

  it.each([
    ['1 234,50', 123450],
    ['1\u202f234,5', 123450],
    ['1.234.567', 123456700],
    ['€ 12,00', 1200],
    ['12 €', 1200],
    ['-3,10 EUR', -310],
    ['−3,10', -310],
    ['(1 200)', -120000],
    ['-0', 0],
    ['007', 700],
    [',5', 50],
    ['12,5000', 1250],
  ])('reads %s as %i cents', (text, expected) => {
    expect(minor(text)).toBe(expected);
  });

  it.each([
    ['12.5', 'value.not_a_number'],
    ['1,23,4', 'value.not_a_number'],
    ['12 34', 'value.not_a_number'],
    ['abc', 'value.not_a_number'],
    ['-', 'value.not_a_number'],
    ['1E+06', 'value.not_a_number'],
    ['1,005', 'amount.too_many_decimals'],
    ['1,500', 'amount.ambiguous'],
    ['$ 12', 'amount.other_currency'],
    ['12 USD', 'amount.other_currency'],
    ['90071992547409,93', 'amount.too_large'],
  ])('refuses %s with %s', (text, code) => {
    expect(minor(text)).toBe(code);
  });

  it('says which sign the file seems to use', () => {
    const reading = of('12,5', DOT);
    expect(reading.ok ? '' : reading.message).toContain("say `decimal: ','`");
  });

  it.each([
    ['half-up', '0,125', 13],
    ['half-up', '-0,125', -13],
    ['half-up', '0,12499', 12],
    ['half-even', '0,125', 12],
    ['half-even', '0,135', 14],
    ['down', '0,129', 12],
    ['half-up', '99,999', 10000],
  ] as const)('rounds %s %s to %i', (rounding, text, expected) => {
    expect(minor(text, { rounding })).toBe(expected);
  });

  it('counts thousands, millions and cents exactly', () => {
    expect(minor('1100.04', { ...DOT, unit: 'million' })).toBe(110_004_000_000);
    expect(minor('4.1', { ...DOT, unit: 'thousand' })).toBe(410_000);
    expect(minor('1234', { unit: 'minor' })).toBe(1234);
    expect(minor('12,5', { unit: 'minor' })).toBe('amount.too_many_decimals');
  });

  it('takes the currency from the value where the mapping asks for it', () => {
    expect(of('$1,200.50', { ...DOT, currency: undefined })).toEqual({
      ok: true,
      value: { minor: 120050, currency: 'USD' },
    });
    expect(minor('12', { currency: undefined })).toBe('amount.no_currency');
  });
});
