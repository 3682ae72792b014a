import { z } from 'zod';

const ISO_4217: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217 code. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, { message: 'expected an ISO 4217 code such as EUR', abort: true })
  .refine((code) => ISO_4217.has(code), 'no currency has this ISO 4217 code');
export type Currency = z.infer<typeof Currency>;

/** An exact amount: a safe integer of minor units (cents) and its currency. Never a float. */
export const Money = z.object({ minor: z.number().int(), currency: Currency }).strict();
export type Money = z.infer<typeof Money>;

/** The number of decimals between major and minor units of a currency (ISO 4217), 2 for most. */
export function minorDigits(currency: Currency): number {
  return MINOR_DIGITS[currency] ?? 2;
}

const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** `{ minor: 123450, currency: 'EUR' }` → `'1234.50'`: the decimal form of the HTTP API. */
export function toDecimal(money: Money): string {
  const digits = minorDigits(money.currency);
  const sign = money.minor < 0 ? '-' : '';
  const padded = Math.abs(money.minor)
    .toString()
    .padStart(digits + 1, '0');
  return digits === 0 ? sign + padded : `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
