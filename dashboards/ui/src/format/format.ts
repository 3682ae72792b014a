import type { Money } from '@skillhub/domain/kernel';
import type { Unit } from '@skillhub/warehouse/contracts';

export type Language = 'fr' | 'en';
/** A value as metrics carry it: decimal strings for money, fractions for ratios. */
export type Amount = number | string;

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
const MINUS = '\u2212';
const NNBSP = '\u202F';
const cache = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) cache.set(key, (format = new Intl.NumberFormat(LOCALES[language], options)));
  return format;
}

/** Real minus signs, and narrow no-break spaces wherever French puts a space inside a number. */
function render(language: Language, value: number, options: Intl.NumberFormatOptions): string {
  const text = numberFormat(language, options).format(value).replace(/^-/, MINUS).replace('-', MINUS);
  return language === 'fr' ? text.replace(/[\u00A0 ]/g, NNBSP) : text;
}

export function formatNumber(language: Language, value: Amount, digits = 0): string {
  return render(language, Number(value), { maximumFractionDigits: digits });
}

/** `1 015 440 €`. Cents show only when asked or when the amount is small enough for them to matter. */
export function formatMoney(language: Language, value: Amount, currency: string, cents = false): string {
  const number = Number(value);
  const digits = cents ? minorDigits(currency) : 0;
  return render(language, number === 0 ? 0 : number, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** An exact amount in minor units; its cents show when there are any. */
export function formatExact(language: Language, { minor, currency }: Money): string {
  const scale = 10 ** minorDigits(currency);
  return formatMoney(language, minor / scale, currency, minor % scale !== 0);
}

/** For axes only: `85 k€`, `€1.2M`. */
export function formatCompact(language: Language, value: Amount, currency?: string): string {
  const number = Number(value);
  if (!currency) {
    return render(language, number, { notation: 'compact', maximumFractionDigits: 1 });
  }
  const symbol = currencySymbol(language, currency);
  const [scaled, unit] =
    Math.abs(number) >= 1e6
      ? [number / 1e6, 'M']
      : Math.abs(number) >= 1e3
        ? [number / 1e3, 'k']
        : [number, ''];
  const text = render(language, scaled, { maximumFractionDigits: 1 });
  return language === 'fr' ? `${text}${NNBSP}${unit}${symbol}` : `${symbol}${text}${unit}`;
}

/** Decimals between major and minor units (ISO 4217), as the browser's own table has them; the test compares the kernel's. */
export function minorDigits(currency: string): number {
  const options = numberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

function currencySymbol(language: Language, currency: string): string {
  const parts = numberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return parts.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
}

/** A fraction as `41,6 %`. */
export function formatPercent(language: Language, fraction: Amount, digits = 1): string {
  const number = Number(fraction);
  return render(language, number, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** A value of a metric in its unit. `currency` is needed for money. */
export function formatValue(language: Language, value: Amount, unit: Unit, currency = 'EUR'): string {
  switch (unit) {
    case 'money':
      return formatMoney(language, value, currency);
    case 'money_per_day':
      return `${formatMoney(language, value, currency)}${language === 'fr' ? `${NNBSP}/${NNBSP}j` : '/day'}`;
    case 'ratio':
      return formatPercent(language, value);
    case 'days':
      return formatDays(language, value);
    case 'count':
      return formatNumber(language, value);
  }
}

/** Two ends with their unit once where it comes after both: `37,9 – 47,7 %`. */
export function formatInterval(
  language: Language,
  low: Amount,
  high: Amount,
  unit: Unit,
  currency?: string,
): string {
  const [from, to] = [
    formatValue(language, low, unit, currency),
    formatValue(language, high, unit, currency),
  ];
  const suffix = /[^\d]*$/.exec(to)?.[0] ?? '';
  return `${suffix !== '' && from.endsWith(suffix) ? from.slice(0, -suffix.length) : from} – ${to}`;
}

/** `47,3 j`, `12 d`: a decimal only below a hundred days, where it can matter. */
export function formatDays(language: Language, value: Amount): string {
  const number = Number(value);
  const digits = Math.abs(number) < 100 && !Number.isInteger(number) ? 1 : 0;
  return `${formatNumber(language, number, digits)}${NNBSP}${language === 'fr' ? 'j' : 'd'}`;
}

/** The difference between two values, in words of its unit: relative for amounts, points for ratios. */
export interface Change {
  readonly direction: 'up' | 'down' | 'flat';
  /** Without sign or arrow: `4,2 %`, `1,8 pt`, `3,1 j`. */
  readonly text: string;
  readonly size: number;
}

export function changeOf(language: Language, now: Amount, before: Amount, unit: Unit): Change | null {
  const difference = Number(now) - Number(before);
  const size =
    unit === 'ratio' ? difference : unit === 'days' ? difference : relative(difference, Number(before));
  if (size === null || !Number.isFinite(size)) return null;
  const shown =
    unit === 'ratio'
      ? Math.round(size * 1000)
      : unit === 'days'
        ? Math.round(size * 10)
        : Math.round(size * 1000);
  const magnitude = Math.abs(size);
  const text =
    unit === 'ratio'
      ? `${render(language, magnitude * 100, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}${NNBSP}pt`
      : unit === 'days'
        ? formatDays(language, Math.round(magnitude * 10) / 10)
        : formatPercent(language, magnitude, magnitude >= 10 ? 0 : 1);
  return { direction: shown === 0 ? 'flat' : shown > 0 ? 'up' : 'down', text, size };
}

/** Null against zero: there is no percentage of nothing. */
const relative = (difference: number, before: number): number | null =>
  before === 0 ? null : difference / Math.abs(before);

/** With its sign: `+4,2 %`, `−1,8 pt`. */
export function signed(change: Change): string {
  return `${change.direction === 'up' ? '+' : change.direction === 'down' ? MINUS : ''}${change.text}`;
}
