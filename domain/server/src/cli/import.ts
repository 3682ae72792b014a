import { createDirectory } from '@skillhub/domain/identity-postgres';
import { CorrelationId, EventId, type TenantId } from '@skillhub/domain/kernel';
import { checkImport, reportText, runImport, type ImportProblem } from '@skillhub/ingestion/connectors';
import type { ImportReport, MappingFile } from '@skillhub/ingestion/contracts';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type pg from 'pg';
import { parseConfig, type Config } from '../config/config';
import { readEnvironment } from '../config/process-environment';
import { ensureDemoCompany } from '../demo/demo-company';
import { dataFolder } from '../engines/data-folder';
import { openPool } from '../engines/database';
import { masterKey } from '../engines/secrets';
import { StartFailure } from '../failure';
import { parseImportArguments, type ImportArguments } from '../imports/import-arguments';
import { importProgress } from '../imports/import-progress';
import { createImportTarget } from '../imports/import-target';
import { importTenant } from '../imports/import-tenant';
import { readMapping } from '../imports/read-mapping';
import { createImportEventStore } from '../imports/import-event-store';
import { stoppableTarget } from '../imports/stoppable-target';
import { writeReport } from '../imports/write-report';
import { createLogger, type Logger } from '../logging/logger';
import { PATHS } from '../paths';
import { systemClock } from '../system-clock';
import { openDatabase } from './open-database';

const SOME_REFUSED = 2;

/** Imports the files of one source: `npm run import -- --source crm-maven --dir <folder>`. */
async function main(): Promise<number> {
  const environment = readEnvironment();
  const isInterrupted = interruption();
  // npm runs its scripts in the folder of the project; relative paths are meant from where the command was typed.
  const typedIn = environment.variables['INIT_CWD'] ?? environment.workingDirectory;
  const request = parseImportArguments(process.argv.slice(2), typedIn);
  const config = parseConfig(environment.variables, environment.workingDirectory);
  const mapping = await readMapping(request, PATHS.mappings);
  const problems = await checkImport(mapping, request.dir, request.partial);
  if (problems.length > 0) throw nothingImported(problems);
  if (request.check) return checkRows(mapping, request);
  const logger = createLogger('silent', { write: () => undefined });
  const database = await openDatabase(config, logger);
  try {
    const tenant = await tenantOf(config, request, database.url, logger);
    const folder = request.report ?? join(config.dataDir, 'imports', reportName(mapping));
    const report = await importInto(tenant, {
      config,
      request,
      mapping,
      url: database.url,
      logger,
      folder,
      isInterrupted,
    });
    await writeReport(report, folder);
    process.stdout.write(`\n${reportText(report)}\nReport: ${folder}\n`);
    return exitCode(report);
  } finally {
    await database.close();
  }
}

/** Reads every row and hands none over: what the mapping makes of the files, without what the product would say. */
async function checkRows(mapping: MappingFile, { dir, partial }: ImportArguments): Promise<number> {
  const result = await runImport({
    mapping,
    dir,
    partial,
    target: { apply: (records) => Promise.resolve(records.map(() => ({ status: 'accepted' }))) },
    now: () => systemClock.now(),
  });
  if (!result.ok) throw nothingImported(result.problems);
  process.stdout.write(`${reportText(result.report, 'Check of')}\nNothing was imported.\n`);
  return exitCode(result.report);
}

const exitCode = ({ files }: ImportReport): number =>
  files.some(({ refused }) => refused > 0) ? SOME_REFUSED : 0;

interface Import {
  readonly config: Config;
  readonly request: ImportArguments;
  readonly mapping: MappingFile;
  readonly url: string;
  readonly logger: Logger;
  readonly folder: string;
  readonly isInterrupted: () => boolean;
}

async function importInto(
  tenant: TenantId,
  { config, request, mapping, url, logger, folder, isInterrupted }: Import,
): Promise<ImportReport> {
  const pool = openPool(url, 'skillhub_app', 12, logger);
  try {
    const store = createImportEventStore(pool, await masterKey(config, dataFolder(config.dataDir)));
    const target = createImportTarget({
      store,
      tenant,
      system: mapping.source,
      correlationId: CorrelationId.of(`import-${randomUUID()}`),
      newEventId: () => EventId.of(randomUUID()),
      now: () => systemClock.now(),
    });
    process.stderr.write(`Importing ${request.dir} into ${tenant}\n`);
    const result = await runImport({
      mapping,
      dir: request.dir,
      partial: request.partial,
      target: stoppableTarget(target, isInterrupted),
      now: () => systemClock.now(),
      refusedDir: join(folder, 'refused'),
      onProgress: importProgress(process.stderr),
    });
    await store.drain();
    if (!result.ok) throw nothingImported(result.problems);
    return result.report;
  } finally {
    await pool.end();
  }
}

/** Whether somebody asked the program to end; from now on that no longer kills it. */
function interruption(): () => boolean {
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (interrupted = true));
  return () => interrupted;
}

async function tenantOf(
  config: Config,
  request: ImportArguments,
  url: string,
  logger: Logger,
): Promise<TenantId> {
  const pool: pg.Pool = openPool(url, 'skillhub_identity', 2, logger);
  try {
    const directory = createDirectory(pool);
    if (config.demo) await ensureDemoCompany(directory, systemClock.now());
    return await importTenant(directory, request, systemClock.now());
  } finally {
    await pool.end();
  }
}

function nothingImported(problems: readonly ImportProblem[]): StartFailure {
  const lines = problems.map(({ file, message }) => `  - ${file === undefined ? '' : `${file}: `}${message}`);
  return new StartFailure(['Nothing was imported:', ...lines].join('\n'));
}

function reportName(mapping: MappingFile): string {
  return `${systemClock.now().replace(/[:.]/gu, '-')}-${mapping.source}`;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const text =
      error instanceof StartFailure ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`\n${text ?? 'failed'}\n\n`);
    process.exit(1);
  },
);
