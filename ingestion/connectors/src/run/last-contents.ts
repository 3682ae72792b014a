import { contentOf } from './known-keys';
import type { PlannedFile } from './import-plan';

/** The row that has the last word on a key, over all files of an entity. */
export interface LastContents {
  has(key: string, file: string, row: number): boolean;
}

/**
 * Reads the files once for their keys alone. Handing over every version in turn would end in the same state but write
 * new events at every repeated run.
 */
export async function lastContents(files: readonly PlannedFile[]): Promise<LastContents> {
  const last = new Map<string, { place: string; content: number }>();
  for (const { name, source, map } of files)
    for await (const rows of source.rows())
      for (const row of rows) {
        const mapped = map(row);
        if (mapped.kind !== 'record') continue;
        const content = contentOf(mapped.record);
        // Of identical rows the first one counts, so that the others are seen as repeats of it.
        if (last.get(mapped.record.key)?.content !== content)
          last.set(mapped.record.key, { place: placeOf(name, row.row), content });
      }
  return { has: (key, file, row) => last.get(key)?.place === placeOf(file, row) };
}

function placeOf(file: string, row: number): string {
  return `${file}\n${String(row)}`;
}
