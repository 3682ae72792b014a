import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartFailure } from '../failure';

export const IMPORT_USAGE = `npm run import -- --source <source> --dir <folder> [--mapping <file.yml>] [--tenant <slug>]

  --source <source>    a mapping that is shipped (crm-maven), or csv with a mapping of your own
  --dir <folder>       where the files are
  --mapping <file>     the mapping file (docs/how-to/import-a-csv.md)
  --tenant <slug>      whose records they are; may be left out where there is only one tenant
  --create-tenant      set the tenant up when there is none of that name
  --report <folder>    where the report goes; default: imports/ in the data folder
  --partial            import the files that are there, when some of the mapping are not
  --check              read the mapping and every row, import nothing

Exit codes: 0 everything came in (or was known), 2 some rows were refused, 1 nothing was
imported, or the import stopped half-way.`;

export interface ImportArguments {
  readonly source: string;
  readonly dir: string;
  readonly mapping: string | undefined;
  readonly tenant: string | undefined;
  readonly createTenant: boolean;
  readonly report: string | undefined;
  readonly partial: boolean;
  readonly check: boolean;
}

/**
 * @param from the folder in which the command was typed: relative paths begin there
 * @throws StartFailure that lists every problem
 */
export function parseImportArguments(args: readonly string[], from: string): ImportArguments {
  const { source, dir, mapping, tenant, report, ...flags } = read(args);
  const problems = [
    ...(source === undefined && mapping === undefined ? ['--source is missing'] : []),
    ...(source === 'csv' && mapping === undefined ? ['--source csv needs --mapping <file.yml>'] : []),
    ...(dir === undefined ? ['--dir is missing'] : []),
  ];
  if (dir === undefined || problems.length > 0)
    throw new StartFailure(`Nothing was imported: ${problems.join('; ')}.\n\n${IMPORT_USAGE}`);
  const path = (text: string | undefined) => (text === undefined ? undefined : resolve(from, text));
  return {
    source: source ?? 'csv',
    dir: resolve(from, dir),
    mapping: path(mapping),
    tenant,
    createTenant: flags['create-tenant'] === true,
    report: path(report),
    partial: flags.partial === true,
    check: flags.check === true,
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        source: { type: 'string' },
        dir: { type: 'string' },
        mapping: { type: 'string' },
        tenant: { type: 'string' },
        report: { type: 'string' },
        'create-tenant': { type: 'boolean' },
        partial: { type: 'boolean' },
        check: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const reason = isWithMessage(error) ? error.message : 'an option is not known';
    throw new StartFailure(`Nothing was imported: ${reason}\n\n${IMPORT_USAGE}`, { cause: error });
  }
}

function isWithMessage(error: unknown): error is { readonly message: string } {
  return (
    typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
  );
}
