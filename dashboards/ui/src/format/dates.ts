import type { Grain } from '@skillhub/warehouse/contracts';
import type { Language } from './format';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
/** A calendar day has no zone: it is read and written in UTC. */
const day = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`);
const utc = (language: Language, iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', ...options }).format(day(iso));

/** `20 nov. 2026` */
export const formatDay = (language: Language, iso: string): string =>
  utc(language, iso, { day: 'numeric', month: 'short', year: 'numeric' });

/** `20 nov. 2026, 09:30` in the zone of the tenant. */
export function formatInstant(language: Language, iso: string, timeZone: string, seconds = false): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(new Date(iso));
}

/** The name of a period on an axis: short, with the year where it begins, or with every month on long axes. */
export function formatPeriod(
  language: Language,
  iso: string,
  grain: Grain,
  full = false,
  everyYear = false,
): string {
  const year = iso.slice(0, 4);
  switch (grain) {
    case 'day':
      return utc(language, iso, { day: 'numeric', month: 'short', ...(full ? { year: 'numeric' } : {}) });
    case 'week':
      return full
        ? `${language === 'fr' ? 'semaine du' : 'week of'} ${formatDay(language, iso)}`
        : utc(language, iso, { day: 'numeric', month: 'short' });
    case 'month':
      if (everyYear && !full) return utc(language, iso, { month: 'short', year: '2-digit' });
      return full
        ? utc(language, iso, { month: 'long', year: 'numeric' })
        : utc(language, iso, { month: 'short' }) + (iso.slice(5, 7) === '01' ? ` ${year}` : '');
    case 'quarter':
      return `${language === 'fr' ? 'T' : 'Q'}${Math.floor(Number(iso.slice(5, 7)) / 3.1) + 1} ${year}`;
    case 'year':
      return year;
  }
}

/** A right-open range as people say it: `déc. 2025 – nov. 2026`. */
export function formatRange(language: Language, from: string, to: string): string {
  const last = new Date(day(to).getTime() - 86_400_000).toISOString().slice(0, 10);
  const wholeMonths = from.endsWith('-01') && to.endsWith('-01');
  if (!wholeMonths) return `${formatDay(language, from)} – ${formatDay(language, last)}`;
  const month: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric' };
  const [first, end] = [utc(language, from, month), utc(language, last, month)];
  return first === end ? capital(first) : `${capital(first)} – ${end}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An age in the largest unit that says enough: `40 s`, `12 min`, `3 h`, `5 j`. */
export function formatAge(language: Language, seconds: number): string {
  const units = [
    [86_400, language === 'fr' ? 'j' : 'd'],
    [3_600, 'h'],
    [60, 'min'],
  ] as const;
  for (const [size, name] of units) {
    if (seconds >= size) return `${Math.floor(seconds / size)}\u202F${name}`;
  }
  return `${Math.max(0, Math.round(seconds))}\u202Fs`;
}
