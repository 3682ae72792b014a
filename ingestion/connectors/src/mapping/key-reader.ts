import type { KeyMapping, Lookup } from '@skillhub/ingestion/contracts';
import { shown } from '../values/reading';
import type { Note } from './field-reader';
import type { LookupTable } from './lookup-table';
import { sourcesOf } from './names';
import type { RowView } from './row-view';
import { compileSource } from './sources';
import { translator } from './translate';

/** Parts of a composite key are joined by this; references to such a record write it in a template: `{a} | {b}`. */
const JOIN = ' | ';

/** Reads the natural key of a row; an empty key refuses the row, since it could never be recognised again. */
export function keyReader(
  key: KeyMapping,
  matching: 'exact' | 'loose',
  tables: (lookup: Lookup) => LookupTable,
): (row: RowView) => { readonly text: string; readonly notes: readonly Note[] } {
  const translate = translator(key, matching);
  const columns = key.columns;
  const sources = sourcesOf(key).map((source) => compileSource(source, tables));
  const label = columns?.join(', ') ?? key.column?.join(', ') ?? 'key';
  const read = (parts: readonly string[]) => {
    const translated = parts.map((part) => ({ from: part, ...translate(part) }));
    const notes = translated
      .filter(({ corrected }) => corrected)
      .map(({ from, text }): Note => {
        const message = `found ${shown(from)}, read as ${shown(text)}`;
        return { severity: 'warning', column: label, code: 'value.corrected', message };
      });
    return { text: translated.map(({ text }) => text).join(JOIN), notes };
  };
  return (row) => {
    if (columns !== undefined) {
      const parts = columns.map((column) => row.cell(column));
      if (parts.every((part) => part !== '')) return read(parts);
    }
    for (const source of sources) {
      const { text, constant } = source(row);
      if (text !== '') return constant ? { text, notes: [] } : read([text]);
    }
    return {
      text: '',
      notes: [
        {
          severity: 'refused',
          column: label,
          code: 'key.empty',
          message: `the key (${label}) is empty: without it the row could not be recognised at the next import`,
        },
      ],
    };
  };
}
