import { createHash } from 'node:crypto';
import type { ImportRecord } from '@skillhub/ingestion/contracts';

/** The first row of a key. */
export interface FirstRow {
  readonly file: string;
  readonly row: number;
  readonly content: string;
  refused: boolean;
}

/** The keys of one entity that an import has met: some forty bytes a key, whatever the rows hold. */
export interface KnownKeys {
  /** The first row of this key, when there was one; otherwise this one becomes it. */
  meet(record: ImportRecord, file: string, row: number): FirstRow | undefined;
  first(record: ImportRecord): FirstRow | undefined;
}

export function createKnownKeys(): KnownKeys {
  const keys = new Map<string, FirstRow>();
  return {
    meet: (record, file, row) => {
      const id = digest(record.key);
      const first = keys.get(id);
      if (first === undefined) keys.set(id, { file, row, content: contentOf(record), refused: false });
      return first;
    },
    first: (record) => keys.get(digest(record.key)),
  };
}

/** A short form of everything that a record says. */
export function contentOf(record: ImportRecord): string {
  return digest(JSON.stringify(record));
}

// 120 bits, as a flat string of its own: a slice of the row would keep the whole piece of the file in memory.
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 20);
}
