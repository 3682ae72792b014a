import { minorDigits, type Money } from '@skillhub/domain/kernel';
import { readDecimal, shifted, type ExactDecimal, type NumberFormat } from './decimal';
import { read, shown, unreadable, type Reading } from './reading';

export type Rounding = 'refuse' | 'half-up' | 'half-even' | 'down';
export type Unit = 'one' | 'thousand' | 'million' | 'percent' | 'minor';

export interface AmountFormat extends NumberFormat {
  /** `undefined`: the value itself must name it. */
  readonly currency: string | undefined;
  readonly rounding: Rounding;
  readonly unit: Unit;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  US$: 'USD',
  CHF: 'CHF',
  'Fr.': 'CHF',
};
const CURRENCY_MARK =
  /^(US\$|Fr\.|[€£$]|[A-Za-z]{3}(?![A-Za-z]))|(US\$|Fr\.|[€£$]|(?<![A-Za-z])[A-Za-z]{3})$/u;

/** Reads an amount of money to whole minor units by decimal digits alone, so that no cent is ever lost or made. */
export function readAmount(text: string, format: AmountFormat): Reading<Money> {
  const { body, mark } = withoutMark(text.trim());
  const inValue = mark === undefined ? undefined : (SYMBOLS[mark] ?? mark.toUpperCase());
  const currency = format.currency ?? inValue;
  if (currency === undefined)
    return unreadable('amount.no_currency', `found ${shown(text)} without a currency: say \`currency: EUR\``);
  if (inValue !== undefined && inValue !== currency)
    return unreadable(
      'amount.other_currency',
      `found ${shown(text)} in ${inValue} where the mapping expects ${currency}; say \`currency: in-value\` or name the column of the currency`,
    );
  const number = readDecimal(body, format);
  if (!number.ok) return number;
  const power = POWERS[format.unit] ?? 0;
  const digits = minorDigits(currency);
  const inMinor = format.unit === 'minor' ? number.value : shifted(number.value, power + digits);
  if (format.rounding === 'refuse' && power === 0 && looksGrouped(number.value, digits))
    return unreadable(
      'amount.ambiguous',
      `found ${shown(text)}: a decimal number with three decimals, or thousands? Say \`decimal\` and \`thousands\` as the file writes them, or a \`rounding\``,
    );
  const whole = rounded(inMinor, format.rounding);
  if (whole === undefined)
    return unreadable(
      'amount.too_many_decimals',
      `found ${shown(text)}: ${currency} has ${String(digits)} decimals; correct the value or say \`rounding: half-up\``,
    );
  const minor = Number(whole);
  if (!Number.isSafeInteger(minor))
    return unreadable('amount.too_large', `found ${shown(text)}: larger than an amount can be`);
  return read({ minor: minor === 0 ? 0 : minor, currency });
}

/** The number of units in a whole integer text after the rule; `undefined` when digits would be lost and must not. */
export function rounded({ negative, digits, scale }: ExactDecimal, rule: Rounding): string | undefined {
  const padded = digits.padStart(scale + 1, '0');
  const whole = scale === 0 ? padded : padded.slice(0, -scale);
  const rest = scale === 0 ? '' : padded.slice(-scale);
  const sign = negative ? '-' : '';
  if (/^0*$/u.test(rest)) return sign + whole;
  if (rule === 'refuse') return undefined;
  const half = '5'.padEnd(rest.length, '0');
  const odd = Number(whole.at(-1)) % 2 === 1;
  const up = rule !== 'down' && (rest > half || (rest === half && (rule === 'half-up' || odd)));
  return sign + (up ? (BigInt(whole) + 1n).toString() : whole);
}

const POWERS: Partial<Readonly<Record<Unit, number>>> = { thousand: 3, million: 6, percent: -2 };

function looksGrouped({ digits, scale }: ExactDecimal, currencyDigits: number): boolean {
  return (
    scale === 3 && currencyDigits !== 3 && digits.length >= 4 && digits.length <= 6 && digits.endsWith('0')
  );
}

function withoutMark(text: string): { body: string; mark: string | undefined } {
  const negative = /^([-\u2212(])\s*(.*)$/su.exec(text);
  const lead = negative?.[1] ?? '';
  const rest = negative?.[2] ?? text;
  const closing = lead === '(' && rest.endsWith(')') ? ')' : '';
  const inner = closing === '' ? rest : rest.slice(0, -1).trim();
  const found = CURRENCY_MARK.exec(inner);
  if (!found || !/\d/u.test(inner)) return { body: text, mark: undefined };
  const body = (inner.slice(0, found.index) + inner.slice(found.index + found[0].length)).trim();
  return { body: lead + body + closing, mark: found[0] };
}
