import type { Lookup, Source } from '@skillhub/ingestion/contracts';
import { exact } from '../values/text';
import type { LookupTable } from './lookup-table';
import { filled, placeholders } from './names';
import { named, type RowView } from './row-view';

export interface SourceText {
  readonly text: string;
  /** Written by the mapping, not by the file: never translated, never corrected. */
  readonly constant: boolean;
  /** The other file that it comes from, which may write numbers and dates in its own way. */
  readonly from?: string;
  readonly missed?: readonly string[];
}

export type SourceReader = (row: RowView) => SourceText;

/** @param table gives the loaded table of a lookup */
export function compileSource(source: Partial<Source>, table: (lookup: Lookup) => LookupTable): SourceReader {
  const { column, constant, template, lookup } = source;
  if (constant !== undefined) return () => ({ text: constant, constant: true });
  if (template !== undefined) {
    const texts = template.map((text) => ({ text, names: placeholders(text) }));
    return (row) => {
      const usable = texts.find(({ names }) => names.every((name) => named(row, name) !== ''));
      const text = usable === undefined ? '' : exact(filled(usable.text, (name) => named(row, name)));
      return { text, constant: false };
    };
  }
  if (lookup !== undefined) {
    const find = table(lookup);
    return (row) => {
      const key = lookup.by.map((name) => named(row, name));
      if (key.some((part) => part === '')) return { text: '', constant: false };
      const text = find(key);
      return text === undefined
        ? { text: '', constant: false, missed: key }
        : { text, constant: false, from: lookup.file };
    };
  }
  const columns = column ?? [];
  return (row) => ({
    text: columns.map((name) => row.cell(name)).find((text) => text !== '') ?? '',
    constant: false,
  });
}
