import type { ImportEntity } from '@skillhub/ingestion/contracts';
import type { Note } from './field-reader';

interface Ruled {
  readonly values: Readonly<Record<string, unknown>>;
  readonly notes: readonly Note[];
}

/** What holds for records of any source: values that its stage forbids a deal to have, and gaps worth a warning. */
export function coherent(entity: ImportEntity, values: Readonly<Record<string, unknown>>): Ruled {
  if (entity !== 'deal') return { values, notes: [] };
  const lost = values['stage'] === 'perdu';
  const closed = lost || values['stage'] === 'gagne';
  const notes: Note[] = [];
  if (values['account'] === null)
    notes.push({
      severity: 'warning',
      column: 'account',
      code: 'deal.without_account',
      message: 'no account: the deal can be worked on, but not be won, until it has one',
    });
  return {
    values: {
      ...values,
      closedOn: closed ? values['closedOn'] : null,
      // Sources often keep a single closing day: on an open deal it is the expected one.
      expectedCloseOn: values['expectedCloseOn'] ?? (closed ? null : values['closedOn']),
      lossReason: lost ? values['lossReason'] : null,
    },
    notes,
  };
}
