import { minorDigits, type Currency, type LocalDate, type Money } from '@skillhub/domain/kernel';
import { divide, fromDecimal, multiply, rational, roundToMinor, type Rational } from '../exact/rational';
import type { StoredRate } from './exchange-rates';

export interface Conversion {
  readonly amount: Money;
  /** The stored rates it was made of: none for the same currency, two over a common base. */
  readonly rates: readonly StoredRate[];
}

/**
 * An amount in another currency at the newest stored rate not later than a day. Directly, the other way round, or over a
 * currency that both have a rate with; exact up to the result, which is rounded once, half away from zero, to the minor
 * units of its currency. Undefined where no rate is known: nobody makes one up.
 */
export function convert(
  amount: Money,
  to: Currency,
  rates: readonly StoredRate[],
  day: LocalDate,
): Conversion | undefined {
  if (amount.currency === to) return { amount, rates: [] };
  const known = rates.filter(({ on }) => on <= day);
  const path = step(known, amount.currency, to) ?? overCommon(known, amount.currency, to);
  if (!path) return undefined;
  const scale = rational(10n ** BigInt(minorDigits(to)), 10n ** BigInt(minorDigits(amount.currency)));
  const exact = multiply(multiply(rational(amount.minor), path.factor), scale);
  return { amount: { minor: roundToMinor(exact), currency: to }, rates: path.rates };
}

interface Path {
  readonly factor: Rational;
  readonly rates: readonly StoredRate[];
}

function step(rates: readonly StoredRate[], from: Currency, to: Currency): Path | undefined {
  const newest = rates
    .filter(({ base, quote }) => (base === from && quote === to) || (base === to && quote === from))
    .reduce<StoredRate | undefined>((best, rate) => (best && best.on > rate.on ? best : rate), undefined);
  if (!newest) return undefined;
  const rate = fromDecimal(newest.rate);
  return { factor: newest.base === from ? rate : divide(rational(1), rate), rates: [newest] };
}

function overCommon(rates: readonly StoredRate[], from: Currency, to: Currency): Path | undefined {
  const currencies = [...new Set(rates.flatMap(({ base, quote }) => [base, quote]))].sort();
  for (const common of currencies) {
    const first = step(rates, from, common);
    const second = step(rates, common, to);
    if (first && second)
      return { factor: multiply(first.factor, second.factor), rates: [...first.rates, ...second.rates] };
  }
  return undefined;
}
