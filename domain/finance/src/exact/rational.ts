/**
 * Exact fractions of arbitrary size, for prices × quantities, rates and MRR: every figure is rounded once, at its end.
 * Always reduced, the denominator positive.
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** @throws RangeError for a denominator of 0. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new RangeError('a fraction needs a denominator other than 0');
  const shared = gcd(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { numerator: (sign * n) / shared, denominator: (sign * d) / shared };
}

export const ZERO = rational(0);

/** `'12.5'` → 25/2. @throws RangeError for anything that is not a decimal number. */
export function fromDecimal(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`not a decimal number: ${text}`);
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return rational(sign === '-' ? -digits : digits, 10n ** BigInt(fraction.length));
}

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const negate = (a: Rational): Rational => ({ numerator: -a.numerator, denominator: a.denominator });

export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));

export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** @throws RangeError when `b` is 0. */
export const divide = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

export const sum = (terms: readonly Rational[]): Rational => terms.reduce(add, ZERO);

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isNegative = (a: Rational): boolean => a.numerator < 0n;

export const smaller = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);

/** Commercial rounding: half away from zero, 2.5 → 3 and −2.5 → −3. The one rounding rule of finance. */
export function round({ numerator, denominator }: Rational): bigint {
  const doubled = 2n * abs(numerator) + denominator;
  const rounded = doubled / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** Whether an integer can stand in an event as a JSON number without losing a digit. */
export const isStorable = (n: bigint): boolean =>
  n <= BigInt(Number.MAX_SAFE_INTEGER) && n >= BigInt(Number.MIN_SAFE_INTEGER);

/** Rounded to whole minor units. @throws RangeError beyond 2^53 − 1. */
export function roundToMinor(value: Rational): number {
  const rounded = round(value);
  if (!isStorable(rounded)) throw new RangeError(`amount out of range: ${rounded.toString()}`);
  return Number(rounded);
}

/** With exactly `digits` decimals, rounded half away from zero: 1/3 with 4 is `0.3333`. */
export function toDecimalText(value: Rational, digits: number): string {
  const scaled = round(multiply(value, rational(10n ** BigInt(digits))));
  const text = abs(scaled)
    .toString()
    .padStart(digits + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** `basisPoints(2000)` is 1/5. */
export const basisPoints = (bp: number): Rational => rational(bp, 10_000);
