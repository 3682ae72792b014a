import type { Lookup } from '@skillhub/ingestion/contracts';
import { createHash } from 'node:crypto';
import type { CsvSource } from '../csv/csv-source';
import { formFor, trimmed } from '../values/text';

/** Finds a value of another file by the texts of its key; `undefined` when there is no such row. */
export type LookupTable = (key: readonly string[]) => string | undefined;

export type LoadedLookup =
  | { readonly ok: true; readonly table: LookupTable }
  | { readonly ok: false; readonly problems: readonly string[] };

const SEPARATOR = '\u001f';

/** Reads the two sides of a lookup into memory: files of prices or codes, not of facts. */
export async function loadLookup(
  source: CsvSource,
  lookup: Lookup,
  matching: 'exact' | 'loose',
): Promise<LoadedLookup> {
  const match = lookup.match ?? lookup.by;
  const missing = [...match, lookup.take].filter((column) => source.indexOf(column) < 0);
  if (missing.length > 0)
    return {
      ok: false,
      problems: missing.map((column) => `the column "${column}" of a lookup is not in ${lookup.file}`),
    };
  const form = formFor(matching);
  const columns = match.map(source.indexOf);
  const taken = source.indexOf(lookup.take);
  const values = new Map<string, string>();
  const differing = new Set<string>();
  for await (const rows of source.rows())
    for (const row of rows) {
      const key = columns.map((column) => form(row.cells[column] ?? '')).join(SEPARATOR);
      const value = trimmed(row.cells[taken] ?? '');
      const known = values.get(key);
      if (known === undefined || lookup.onDuplicate === 'last') values.set(key, value);
      else if (known !== value && lookup.onDuplicate !== 'first')
        differing.add(key.replaceAll(SEPARATOR, ', '));
    }
  if (differing.size > 0)
    return {
      ok: false,
      problems: [
        `${lookup.file} has several values of "${lookup.take}" for ${[...differing].slice(0, 5).join('; ')}: say \`onDuplicate: first\` or \`last\` in the lookup`,
      ],
    };
  return { ok: true, table: (key) => values.get(key.map(form).join(SEPARATOR)) };
}

/** The name of a lookup among those of one mapping. */
export function lookupId(lookup: Lookup, matching: 'exact' | 'loose'): string {
  return createHash('sha256')
    .update(JSON.stringify([lookup, matching]))
    .digest('base64');
}
