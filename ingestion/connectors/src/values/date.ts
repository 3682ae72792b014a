import { monthNamed } from './date-names';
import { read, shown, unreadable, type Reading } from './reading';

/** Reads a text to a calendar day (`yyyy-MM-dd`). */
export type DateReader = (text: string) => Reading<string>;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: { readonly hour: number; readonly minute: number; readonly second: number };
  /** Minutes east of UTC, when the text says. */
  readonly offset?: number;
}

const TOKEN = /yyyy|yy|MMMM|MMM|MM|M|dd|d|HH|H|hh|h|mm|ss|SSS|XXX|a|'[^']*'|[^A-Za-z']+/gu;
const GROUPS: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<short>\\d{2})',
  MMMM: '(?<name>\\p{L}+\\.?)',
  MMM: '(?<name>\\p{L}+\\.?)',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '(?<fraction>\\d{1,9})',
  XXX: '(?<offset>Z|[+-]\\d{2}:?\\d{2})',
  a: '(?<half>[AaPp]\\.?[Mm]\\.?)',
};
const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?\s?(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?)?$/u;

/** What is wrong with a list of date formats; empty when it can be used. */
export function dateFormatProblems(formats: readonly string[]): readonly string[] {
  const problems = formats.flatMap((format) =>
    format === 'iso' || format === 'excel' ? [] : formatProblems(format),
  );
  if (problems.length > 0) return problems;
  const order = (format: string) =>
    (/^[^A-Za-z]*(dd?|MM?)(?!M)[^A-Za-z]+(dd?|MM?)(?!M)/u.exec(format) ?? []).slice(1);
  const separators = (format: string) => format.replace(/[A-Za-z]+/gu, '');
  for (const [index, one] of formats.entries())
    for (const other of formats.slice(index + 1)) {
      const [a, b] = [order(one)[0]?.[0], order(other)[0]?.[0]];
      if (a !== undefined && b !== undefined && a !== b && separators(one) === separators(other))
        return [
          `"${one}" and "${other}" read 03/04/2024 as two different days: keep the one that the file means`,
        ];
    }
  return [];
}

/** @param formats as in a mapping: `dd/MM/yyyy`, `d MMM yyyy`, `iso`, `excel`, … tried in order */
export function dateReader(formats: readonly string[], timeZone?: string): DateReader {
  const readers = formats.map(partsReader);
  const days = timeZone === undefined ? undefined : dayIn(timeZone);
  return (text) => {
    for (const reader of readers) {
      const parts = reader(text);
      if (parts === undefined) continue;
      if (!isRealDay(parts))
        return unreadable('value.not_a_date', `found ${shown(text)}: there is no such day`);
      return read(days && parts.offset !== undefined ? days(parts) : dayText(parts));
    }
    return unreadable(
      'value.not_a_date',
      `found ${shown(text)}, expected a date as ${formats.join(' or ')}${hint(text)}`,
    );
  };
}

function formatProblems(format: string): string[] {
  const tokens = format.match(TOKEN) ?? [];
  if (tokens.join('') !== format)
    return [
      `"${format}" has letters that mean nothing; known: yyyy yy MMMM MMM MM M dd d HH H hh h mm ss SSS XXX a, iso, excel`,
    ];
  const count = (...names: string[]) => tokens.filter((token) => names.includes(token)).length;
  if (count('yyyy', 'yy') !== 1 || count('MMMM', 'MMM', 'MM', 'M') !== 1 || count('dd', 'd') !== 1)
    return [`"${format}" must have one year, one month and one day`];
  const repeated = tokens.find((token) => token in GROUPS && count(token) > 1);
  return repeated === undefined ? [] : [`"${format}" has "${repeated}" twice`];
}

function partsReader(format: string): (text: string) => Parts | undefined {
  if (format === 'excel') return excelDay;
  const pattern = format === 'iso' ? ISO : compiled(format);
  return (text) => partsOf(pattern.exec(text.trim())?.groups);
}

function compiled(format: string): RegExp {
  const body = (format.match(TOKEN) ?? []).map((token) => GROUPS[token] ?? literal(token)).join('');
  return new RegExp(`^${body}$`, 'u');
}

function literal(token: string): string {
  const text = token.startsWith("'") ? token.slice(1, -1) : token;
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s+/gu, '\\s+');
}

function partsOf(groups: Record<string, string | undefined> | undefined): Parts | undefined {
  if (groups === undefined) return undefined;
  const month = groups['name'] === undefined ? Number(groups['month']) : monthNamed(groups['name']);
  if (month === undefined) return undefined;
  // Two-digit years: 00 to 69 are 2000 to 2069, 70 to 99 are 1970 to 1999 (POSIX).
  const short = Number(groups['short']);
  const year = groups['year'] === undefined ? short + (short < 70 ? 2000 : 1900) : Number(groups['year']);
  const parts = { year, month, day: Number(groups['day']) };
  if (groups['hour'] === undefined) return parts;
  const half = groups['half']?.[0]?.toLowerCase();
  const written = Number(groups['hour']);
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const time = { hour, minute: Number(groups['minute'] ?? 0), second: Number(groups['second'] ?? 0) };
  return groups['offset'] === undefined
    ? { ...parts, time }
    : { ...parts, time, offset: minutes(groups['offset']) };
}

function minutes(offset: string): number {
  if (offset === 'Z') return 0;
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return (offset.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}

/** Days since 1899-12-30, as spreadsheets count from March 1900 on; the fraction is the time. */
function excelDay(text: string): Parts | undefined {
  const serial = /^(\d{2,7})(?:[.,]\d+)?$/u.exec(text.trim())?.[1];
  if (serial === undefined || Number(serial) < 61) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

function isRealDay({ year, month, day, time }: Parts): boolean {
  const date = utc(year, month, day);
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && (time === undefined || (time.hour < 24 && time.minute < 60 && time.second < 61));
}

function utc(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  // Date.UTC reads years below 100 as 19xx.
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function dayText({ year, month, day }: Parts): string {
  const two = (value: number) => value.toString().padStart(2, '0');
  return `${year.toString().padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function dayIn(timeZone: string): (parts: Parts) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return ({ year, month, day, time, offset }) => {
    const start = utc(year, month, day).getTime();
    const seconds = ((time?.hour ?? 0) * 60 + (time?.minute ?? 0) - (offset ?? 0)) * 60 + (time?.second ?? 0);
    return format.format(new Date(start + seconds * 1000));
  };
}

function hint(text: string): string {
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/u.test(text.trim()))
    return "; say which comes first, for example `dates: ['dd/MM/yyyy']` or `dates: ['MM/dd/yyyy']`";
  return /^\d{5}$/u.test(text.trim()) ? '; a spreadsheet day number is read with `dates: [excel]`' : '';
}
