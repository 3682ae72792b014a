import { loadMapping } from '@skillhub/ingestion/connectors';
import type { MappingFile } from '@skillhub/ingestion/contracts';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, StartFailure } from '../failure';

/**
 * The mapping of an import: the file that is named, or the shipped one of that source.
 * @throws StartFailure that lists every problem with its line
 */
export async function readMapping(
  { source, mapping }: { readonly source: string; readonly mapping: string | undefined },
  shippedFolder: string,
): Promise<MappingFile> {
  const path = mapping ?? (await shippedMapping(source, shippedFolder));
  const loaded = loadMapping(await readText(path));
  if (loaded.ok) return loaded.mapping;
  const problems = loaded.problems.map(
    ({ path: where, line, message }) =>
      `  - ${line === undefined ? '' : `line ${String(line)}: `}${where === '' ? '' : `${where} `}${message}`,
  );
  throw new StartFailure(
    [
      `Nothing was imported: the mapping ${path} has ${String(problems.length)} problem(s):`,
      ...problems,
    ].join('\n'),
  );
}

async function shippedMapping(source: string, folder: string): Promise<string> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => name.slice(0, -4));
  if (names.includes(source)) return join(folder, `${source}.yml`);
  throw new StartFailure(
    `Nothing was imported: there is no source "${source}". Shipped: ${names.sort().join(', ')}. For files of your own: --source csv --mapping <file.yml> (docs/how-to/import-a-csv.md).`,
  );
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'it does not exist',
      EACCES: 'permission denied',
      EISDIR: 'it is a folder',
    };
    throw new StartFailure(
      `Nothing was imported: the mapping ${path} cannot be read: ${reasons[codeOf(error) ?? ''] ?? String(error)}.`,
      { cause: error },
    );
  }
}
