import type { Money } from '@skillhub/domain/kernel';
import { minorDigits } from '@skillhub/dashboards/ui';

/** What a person types as an amount, exact: spaces and either decimal sign are fine. Undefined: not an amount. */
export function parseMoney(text: string, currency: string): Money | null | undefined {
  const plain = text.replace(/[\s\u00A0\u202F€$£]/g, '').replace(',', '.');
  if (plain === '') return null;
  const digits = minorDigits(currency);
  const match = /^(-?)(\d{1,13})(?:\.(\d*))?$/.exec(plain);
  if (!match || (match[3]?.length ?? 0) > digits) return undefined;
  const minor = Number(`${match[2] ?? ''}${(match[3] ?? '').padEnd(digits, '0')}`);
  return { minor: match[1] === '-' ? -minor : minor, currency };
}

/** The amount as one would type it: `1234,5`. */
export function typedMoney(money: Money | null, decimal: ',' | '.'): string {
  if (!money) return '';
  const digits = minorDigits(money.currency);
  const text = (money.minor / 10 ** digits).toFixed(money.minor % 10 ** digits === 0 ? 0 : digits);
  return text.replace('.', decimal);
}
