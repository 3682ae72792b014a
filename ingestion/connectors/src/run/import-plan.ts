import { IMPORT_ORDER, type FileMapping, type Lookup, type MappingFile } from '@skillhub/ingestion/contracts';
import { access, constants, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openCsv, type CsvLayout, type CsvSource } from '../csv/csv-source';
import { expectedColumns, missingColumns } from '../mapping/columns';
import { resolveFormat } from '../mapping/format';
import { loadLookup, lookupId, type LookupTable } from '../mapping/lookup-table';
import { lookupFile, sourcesOf } from '../mapping/names';
import { rowMapper, type RowMapper } from '../mapping/row-mapper';

/** A reason why nothing can be imported at all. */
export interface ImportProblem {
  /** The file in the folder; absent when it is the folder. */
  readonly file?: string;
  readonly message: string;
}

/** One file, opened, with the way to read its rows as one entity. */
export interface PlannedFile {
  readonly name: string;
  readonly entry: FileMapping;
  readonly source: CsvSource;
  readonly map: RowMapper;
}

export type ImportPlan =
  | { readonly ok: true; readonly files: readonly PlannedFile[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

interface OpenedEntry {
  readonly name: string;
  readonly entry: FileMapping;
  readonly source: CsvSource;
}

/**
 * Opens every file and reads every header before the first row, so that a mapping that does not fit imports nothing; the
 * files come out in the order in which entities refer to each other.
 * @param partial whether files that are not there are left out
 */
export async function planImport(mapping: MappingFile, dir: string, partial: boolean): Promise<ImportPlan> {
  const listing = await list(dir);
  if (typeof listing === 'string') return { ok: false, problems: [{ message: listing }] };
  const problems: ImportProblem[] = [];
  const opened: OpenedEntry[] = [];
  for (const entity of IMPORT_ORDER)
    for (const entry of mapping.files.filter((file) => file.entity === entity)) {
      const names = listing.filter((name) => nameMatches(entry.file, name));
      if (names.length === 0 && entry.optional !== true && !partial)
        problems.push({ file: entry.file, message: `is not in ${dir}; there ${listed(listing)}` });
      for (const name of names) {
        const result = await openEntry(mapping, entry, join(dir, name));
        if ('problems' in result)
          problems.push(...result.problems.map((message) => ({ file: name, message })));
        else opened.push({ name, entry, source: result.source });
      }
    }
  if (opened.length === 0 && problems.length === 0)
    problems.push({ message: `none of the files of the mapping is in ${dir}` });
  const lookups = await loadLookups(mapping, dir, listing, opened);
  problems.push(...lookups.problems);
  const unique = [
    ...new Map(problems.map((problem) => [`${problem.file ?? ''}\n${problem.message}`, problem])).values(),
  ];
  if (unique.length > 0) return { ok: false, problems: unique };
  return {
    ok: true,
    files: opened.map(({ name, entry, source }) => ({
      name,
      entry,
      source,
      map: rowMapper(mapping, entry, source, (lookup) =>
        lookups.table(lookup, resolveFormat(mapping, entry).matching),
      ),
    })),
  };
}

async function list(dir: string): Promise<readonly string[] | string> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    return `the folder ${dir} cannot be read: ${reason(error)}`;
  }
}

function openEntry(mapping: MappingFile, entry: FileMapping, path: string): Promise<OpenedFile> {
  return openFile(path, { ...mapping.defaults, ...entry }, expectedColumns(mapping, entry), (source) =>
    missingColumns(mapping, entry, source),
  );
}

type OpenedFile = { readonly source: CsvSource } | { readonly problems: readonly string[] };

async function openFile(
  path: string,
  layout: CsvLayout,
  expected: readonly string[],
  lacks: (source: CsvSource) => readonly string[],
): Promise<OpenedFile> {
  try {
    await access(path, constants.R_OK);
    const result = await openCsv(path, layout, expected);
    if (!result.ok) return { problems: result.problems };
    const missing = lacks(result.source);
    return missing.length === 0 ? { source: result.source } : { problems: missing };
  } catch (error) {
    return { problems: [`cannot be read: ${reason(error)}`] };
  }
}

async function loadLookups(
  mapping: MappingFile,
  dir: string,
  listing: readonly string[],
  opened: readonly OpenedEntry[],
): Promise<{
  readonly problems: readonly ImportProblem[];
  readonly table: (lookup: Lookup, matching: 'exact' | 'loose') => LookupTable;
}> {
  const problems: ImportProblem[] = [];
  const tables = new Map<string, LookupTable>();
  for (const { entry } of opened) {
    const { matching } = resolveFormat(mapping, entry);
    const lookups = [entry.key, ...Object.values(entry.fields)]
      .flatMap(sourcesOf)
      .flatMap(({ lookup }) => (lookup === undefined ? [] : [lookup]));
    for (const lookup of lookups) {
      const id = lookupId(lookup, matching);
      if (tables.has(id)) continue;
      const other = lookupFile(mapping, lookup.file);
      const name = listing.find((candidate) => nameMatches(lookup.file, candidate));
      if (name === undefined || other === undefined) {
        problems.push({ file: lookup.file, message: `is needed by a lookup and is not in ${dir}` });
        continue;
      }
      const expected = [...(lookup.match ?? lookup.by), lookup.take];
      const result = await openFile(join(dir, name), { ...mapping.defaults, ...other }, expected, () => []);
      const loaded =
        'source' in result
          ? await loadLookup(result.source, lookup, matching)
          : { ok: false as const, problems: result.problems };
      if (loaded.ok) tables.set(id, loaded.table);
      else problems.push(...loaded.problems.map((message) => ({ file: lookup.file, message })));
    }
  }
  return {
    problems,
    table: (lookup, matching) => tables.get(lookupId(lookup, matching)) ?? (() => undefined),
  };
}

function nameMatches(pattern: string, name: string): boolean {
  if (!pattern.includes('*')) return pattern === name;
  const expression = pattern
    .split('*')
    .map((part) => part.replace(/[\\^$.+?()[\]{}|/]/gu, '\\$&'))
    .join('.*');
  return new RegExp(`^${expression}$`, 'iu').test(name);
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'is nothing';
  return `are ${names.slice(0, 20).join(', ')}${names.length > 20 ? ', …' : ''}`;
}

function reason(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return SYSTEM_ERRORS[code] ?? String(error);
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
};
