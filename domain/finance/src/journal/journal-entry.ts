import type { Currency, LocalDate } from '@skillhub/domain/kernel';
import type { LedgerAccount } from './chart-of-accounts';

export type JournalCode = 'VE' | 'BQ' | 'AC' | 'OD' | 'AN';

export const JOURNAL_LABELS: Readonly<Record<JournalCode, string>> = {
  VE: 'Ventes',
  BQ: 'Banque',
  AC: 'Achats',
  OD: 'Opérations diverses',
  AN: 'À nouveaux',
};

/** One side of an entry, in minor units of the books; positive is debit, negative credit. */
export interface JournalLine {
  readonly account: LedgerAccount;
  /** Customer or supplier behind a collective account. */
  readonly auxiliaryId: string | null;
  readonly minor: number;
  /** As it was in its own currency, where that is not the one of the books. */
  readonly foreign: { readonly minor: number; readonly currency: Currency } | null;
  /** Document that a line of a collective account belongs to: what lettering groups by. */
  readonly document: string | null;
}

/** A balanced entry: its lines add up to 0. */
export interface JournalEntry {
  readonly journal: JournalCode;
  /** Day of the fact. */
  readonly on: LocalDate;
  /** Day it was recorded for good. */
  readonly validatedOn: LocalDate;
  readonly piece: { readonly reference: string; readonly on: LocalDate };
  readonly label: string;
  readonly lines: readonly JournalLine[];
}

export const isBalanced = ({ lines }: JournalEntry): boolean =>
  lines.reduce((total, { minor }) => total + minor, 0) === 0;
