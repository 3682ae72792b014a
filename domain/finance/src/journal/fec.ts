import { minorDigits, type Currency, type LocalDate } from '@skillhub/domain/kernel';
import { fromDecimal, divide, rational, toDecimalText } from '../exact/rational';
import { JOURNAL_LABELS, type JournalEntry, type JournalLine } from './journal-entry';
import type { Letter } from './lettering';

/** The 18 columns of a French accounting export, in their legal order (Livre des procédures fiscales, A47 A-1). */
export const FEC_COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;
export type FecRow = Readonly<Record<(typeof FEC_COLUMNS)[number], string>>;

export interface FecOptions {
  readonly currency: Currency;
  /** Code and name of a customer or supplier; names are not in the events. */
  readonly auxiliary: (id: string) => { readonly code: string; readonly label: string };
  readonly letters?: ReadonlyMap<string, Letter>;
}

/**
 * The rows of the export: entries by day of validation, numbered from 1 without gaps in that order, so that what was exported
 * once keeps its numbers. Amounts with a decimal comma, dates as YYYYMMDD.
 */
export function fecRows(entries: readonly JournalEntry[], options: FecOptions): readonly FecRow[] {
  const inOrder = entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) =>
      a.entry.validatedOn < b.entry.validatedOn
        ? -1
        : a.entry.validatedOn > b.entry.validatedOn
          ? 1
          : a.index - b.index,
    );
  return inOrder.flatMap(({ entry }, index) =>
    entry.lines.map((line) => rowOf(entry, line, index + 1, options)),
  );
}

function rowOf(entry: JournalEntry, line: JournalLine, number: number, options: FecOptions): FecRow {
  const auxiliary = line.auxiliaryId === null ? null : options.auxiliary(line.auxiliaryId);
  const letter = line.document === null ? undefined : options.letters?.get(line.document);
  return {
    JournalCode: entry.journal,
    JournalLib: JOURNAL_LABELS[entry.journal],
    EcritureNum: number.toString(),
    EcritureDate: compact(entry.on),
    CompteNum: line.account.number,
    CompteLib: clean(line.account.label),
    CompAuxNum: auxiliary ? clean(auxiliary.code) : '',
    CompAuxLib: auxiliary ? clean(auxiliary.label) : '',
    PieceRef: clean(entry.piece.reference),
    PieceDate: compact(entry.piece.on),
    EcritureLib: clean(entry.label),
    Debit: amount(Math.max(0, line.minor), options.currency),
    Credit: amount(Math.max(0, -line.minor), options.currency),
    EcritureLet: letter?.code ?? '',
    DateLet: letter ? compact(letter.on) : '',
    ValidDate: compact(entry.validatedOn),
    Montantdevise: line.foreign ? amount(line.foreign.minor, line.foreign.currency) : '',
    Idevise: line.foreign?.currency ?? '',
  };
}

/** The file: one header and one line per row, separated by tabs, UTF-8. */
export function fecText(rows: readonly FecRow[]): string {
  const lines = rows.map((row) => FEC_COLUMNS.map((column) => row[column]).join('\t'));
  return [FEC_COLUMNS.join('\t'), ...lines].map((line) => `${line}\r\n`).join('');
}

/** `123456789FEC20261231.txt`: SIREN and last day of the financial year. */
export const fecFileName = (siren: string, closedOn: LocalDate): string =>
  `${siren}FEC${compact(closedOn)}.txt`;

const compact = (day: LocalDate): string => day.replaceAll('-', '');

function amount(minor: number, currency: Currency): string {
  const digits = minorDigits(currency);
  const major = divide(rational(minor), fromDecimal(`1${'0'.repeat(digits)}`));
  return toDecimalText(major, Math.max(2, digits)).replace('.', ',');
}

/** What would break the columns becomes a space. */
const clean = (text: string): string => text.replaceAll(/[\t\r\n|]+/g, ' ').trim();
