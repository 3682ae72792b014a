/** Exact decimal arithmetic on text, for money: a decimal is an integer of `10^-scale` units. Never a float. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** @throws RangeError when the text is not a plain decimal number */
export function decimal(text: string): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new RangeError(`not a decimal number: ${text}`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

export const decimalOfInt = (value: number | bigint): Decimal => ({ units: BigInt(value), scale: 0 });

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
});

const unitsAt = ({ units, scale }: Decimal, wanted: number) => units * 10n ** BigInt(wanted - scale);

/** The quotient, rounded half away from zero. @throws RangeError when `b` is zero */
export function divide(a: Decimal, b: Decimal, digits: number): Decimal {
  const numerator = a.units * 10n ** BigInt(b.scale + digits);
  const denominator = b.units * 10n ** BigInt(a.scale);
  return { units: roundedQuotient(numerator, denominator), scale: digits };
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [abs(numerator), abs(denominator)];
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

const abs = (value: bigint) => (value < 0n ? -value : value);

/** With exactly `digits` decimals, rounded half away from zero: `'1777.78'`. */
export function toFixed(value: Decimal, digits: number): string {
  const { units } = divide(value, decimalOfInt(1), digits);
  const text = abs(units)
    .toString()
    .padStart(digits + 1, '0');
  const sign = units < 0n ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** As a float, for what is not money: shares, intervals, sorting. */
export const toNumber = ({ units, scale }: Decimal): number => Number(units) / 10 ** scale;
