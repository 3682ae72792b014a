import type { Money } from '@skillhub/domain/kernel';
import { refusal, type SalesRefusal } from './refusal';

export function negativeAmount(amount: Money | null, field: string): SalesRefusal | undefined {
  return amount !== null && amount.minor < 0 ? refusal('sales.amount_negative', field) : undefined;
}

export function otherCurrency(
  amount: Money | null,
  known: Money | null,
  field: string,
): SalesRefusal | undefined {
  return amount !== null && known !== null && amount.currency !== known.currency
    ? refusal('sales.currency_mismatch', field, { given: amount.currency, expected: known.currency })
    : undefined;
}

export const sameMoney = (a: Money | null, b: Money | null): boolean =>
  a === b || (a !== null && b !== null && a.minor === b.minor && a.currency === b.currency);
