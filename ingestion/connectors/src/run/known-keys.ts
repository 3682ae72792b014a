import { createHash } from 'node:crypto';
import type { ImportRecord } from '@skillhub/ingestion/contracts';

/** The first row of a key. */
export interface FirstRow {
  readonly file: string;
  readonly row: number;
  /** Digest of what it says: see {@link contentOf}. */
  readonly content: number;
  readonly refused: () => boolean;
  readonly refuse: () => void;
}

/** The keys of one entity that an import has met: about a hundred bytes a key, whatever the rows hold. */
export interface KnownKeys {
  /** The first row of this key, when there was one; otherwise this one becomes it. */
  meet(record: ImportRecord, content: number, file: string, row: number): FirstRow | undefined;
  first(record: ImportRecord): FirstRow | undefined;
}

const FIRST_SIZE = 1024;

export function createKnownKeys(): KnownKeys {
  const places = new Map<string, number>();
  const files: string[] = [];
  // Columns instead of objects: a file of millions of rows must fit.
  let rows = new Float64Array(FIRST_SIZE);
  let contents = new Float64Array(FIRST_SIZE);
  let fileOf = new Uint16Array(FIRST_SIZE);
  let isRefused = new Uint8Array(FIRST_SIZE);
  const grow = () => {
    const size = rows.length * 2;
    rows = copied(rows, new Float64Array(size));
    contents = copied(contents, new Float64Array(size));
    fileOf = copied(fileOf, new Uint16Array(size));
    isRefused = copied(isRefused, new Uint8Array(size));
  };
  const at = (place: number): FirstRow => ({
    file: files[fileOf[place] ?? 0] ?? '',
    row: rows[place] ?? 0,
    content: contents[place] ?? 0,
    refused: () => isRefused[place] === 1,
    refuse: () => (isRefused[place] = 1),
  });
  return {
    meet: (record, content, file, row) => {
      const id = digest(record.key).toString('latin1', 0, 15);
      const known = places.get(id);
      if (known !== undefined) return at(known);
      const place = places.size;
      if (place === rows.length) grow();
      if (files.at(-1) !== file) files.push(file);
      places.set(id, place);
      rows[place] = row;
      contents[place] = content;
      fileOf[place] = files.length - 1;
      return undefined;
    },
    first: (record) => {
      const place = places.get(digest(record.key).toString('latin1', 0, 15));
      return place === undefined ? undefined : at(place);
    },
  };
}

/** 48 bits of everything that a record says. */
export function contentOf(record: ImportRecord): number {
  return digest(JSON.stringify(record)).readUIntBE(0, 6);
}

function digest(text: string): Buffer {
  return createHash('sha1').update(text).digest();
}

function copied<T extends Float64Array | Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
