import type { FieldType } from '@skillhub/ingestion/contracts';
import { z } from 'zod';
import { readAmount, rounded, type Unit } from '../values/amount';
import { dateReader } from '../values/date';
import { decimalText, readDecimal, shifted } from '../values/decimal';
import { read, shown, unreadable, type Reading } from '../values/reading';
import { exact, formFor } from '../values/text';
import type { ResolvedFormat } from './format';
import type { RowView } from './row-view';

/** Reads the cleaned, non-empty text of a field to its typed value. */
export type ValueReader = (text: string, row: RowView) => Reading<unknown>;

export interface ValueContext {
  readonly format: ResolvedFormat;
  readonly unit: Unit;
  /** The form in which keys of the entity that is referred to are compared. */
  readonly referenceForm: (text: string) => string;
}

const Email = z.email();
const SYMBOL_CODES: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };
const POWER: Readonly<Record<Unit, number>> = { one: 0, minor: 0, thousand: 3, million: 6, percent: -2 };

export function valueReader(type: FieldType, context: ValueContext): ValueReader {
  const { format, unit } = context;
  switch (type.kind) {
    case 'text':
      return (text) => read(exact(text));
    case 'reference':
      return (text) => read(context.referenceForm(text));
    case 'email':
      return (text) =>
        Email.safeParse(text).success
          ? read(text)
          : unreadable('value.not_an_email', `found ${shown(text)}, expected an e-mail address`);
    case 'url':
      return readUrl;
    case 'choice':
      return (text) =>
        type.of.includes(text)
          ? read(text)
          : unreadable(
              'value.not_mapped',
              `found ${shown(text)}, which the mapping does not translate: add it under \`values\`, as one of ${type.of.join(', ')}`,
            );
    case 'integer':
      return (text) => readInteger(text, format, unit);
    case 'share':
      return (text) => readShare(text, format, unit);
    case 'date':
      return dateReader(format.dates, format.timeZone);
    case 'money':
      return moneyReader(context);
  }
}

function moneyReader({ format, unit }: ValueContext): ValueReader {
  const { currency, rounding, decimal, thousands } = format;
  const common = { rounding, decimal, thousands, unit };
  const column = currency?.column;
  if (column === undefined) {
    const code = currency?.code === 'in-value' ? undefined : currency?.code;
    return (text) => readAmount(text, { ...common, currency: code });
  }
  const form = formFor('loose');
  const named = new Map(Object.entries(currency?.values ?? {}).map(([from, to]) => [form(from), to]));
  return (text, row) => {
    const cell = row.cell(column);
    const code = named.get(form(cell)) ?? SYMBOL_CODES[cell] ?? cell.toUpperCase();
    if (cell !== '' && !/^[A-Z]{3}$/u.test(code))
      return unreadable(
        'amount.no_currency',
        `found ${shown(cell)} in ${column}, expected a currency code such as EUR`,
      );
    return readAmount(text, { ...common, currency: cell === '' ? undefined : code });
  };
}

function readInteger(text: string, format: ResolvedFormat, unit: Unit): Reading<number> {
  const number = readDecimal(text, format);
  if (!number.ok) return number;
  const whole = rounded(shifted(number.value, POWER[unit]), format.rounding);
  const value = Number(whole);
  return whole !== undefined && Number.isSafeInteger(value)
    ? read(value)
    : unreadable('value.not_an_integer', `found ${shown(text)}, expected a whole number`);
}

function readShare(text: string, format: ResolvedFormat, unit: Unit): Reading<number> {
  const percent = /%\s*$/u.test(text);
  const number = readDecimal(text.replace(/[\s\u00a0\u202f]*%\s*$/u, ''), format);
  if (!number.ok) return number;
  const share = Number(decimalText(shifted(number.value, percent || unit === 'percent' ? -2 : 0)));
  return share >= 0 && share <= 1
    ? read(share)
    : unreadable(
        'value.not_a_share',
        `found ${shown(text)}, expected a share from 0 to 1${percent ? '' : '; if the file writes percents, say `unit: percent`'}`,
      );
}

function readUrl(text: string): Reading<string> {
  const candidate = /^[a-z][a-z0-9+.-]*:/iu.test(text) ? text : `https://${text}`;
  return URL.canParse(candidate) && /^https?:/iu.test(candidate) && candidate.includes('.')
    ? read(candidate)
    : unreadable('value.not_a_url', `found ${shown(text)}, expected a web address`);
}
