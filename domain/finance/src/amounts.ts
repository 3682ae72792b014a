import type { Money } from '@skillhub/domain/kernel';
import { rational, round } from './exact/rational';
import { refusal, type FinanceRefusal } from './refusal';

export const sumMinor = (amounts: readonly number[]): number =>
  amounts.reduce((total, minor) => total + minor, 0);

export const sameMoney = (a: Money, b: Money): boolean => a.minor === b.minor && a.currency === b.currency;

export function notPositive(minor: number, field: string): FinanceRefusal | undefined {
  return minor > 0 ? undefined : refusal('finance.amount_not_positive', field, { minor });
}

export function otherCurrency(given: string, expected: string, field: string): FinanceRefusal | undefined {
  return given === expected ? undefined : refusal('finance.currency_mismatch', field, { given, expected });
}

/**
 * Cuts an amount into shares that add up to it exactly: each cut is rounded on the running share, so no share is off by
 * more than one unit and the last takes no surprise.
 */
export function splitByShares(minor: number, shares: readonly number[]): readonly number[] {
  const whole = BigInt(sumMinor(shares));
  if (whole === 0n) throw new RangeError('shares of nothing');
  let running = 0n;
  let given = 0n;
  return shares.map((share) => {
    running += BigInt(share);
    const upTo = round(rational(BigInt(minor) * running, whole));
    const part = upTo - given;
    given = upTo;
    return Number(part);
  });
}
