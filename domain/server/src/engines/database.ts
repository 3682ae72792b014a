import { applyPostgresMigrations, readMigrations } from '@skillhub/migrations/runner';
import pg from 'pg';
import type { Config } from '../config/config';
import { codeOf, StartFailure } from '../failure';
import type { Logger } from '../logging/logger';
import type { DataFolder } from './data-folder';
import { startEmbeddedPostgres } from './embedded-postgres/server';
import { keptSecret } from './secrets';

export interface Database {
  /** Of the owner; migrates. */
  readonly url: string;
  stop(): Promise<void>;
}

/** @throws StartFailure when the server in DATABASE_URL cannot be reached or does not let us in. */
export async function startDatabase(
  config: Pick<Config, 'database'>,
  folder: DataFolder,
  logger: Logger,
  onLost: (cause: unknown) => void,
): Promise<Database> {
  if (config.database.kind === 'server') {
    await reach(config.database.url);
    return { url: config.database.url, stop: () => Promise.resolve() };
  }
  return startEmbeddedPostgres({
    folder,
    password: await keptSecret(folder, 'postgres.password'),
    onEvent: (event, cause) => {
      logger.error(`embedded postgres ${event}`, { error: cause });
      if (event === 'lost') onLost(cause);
    },
  });
}

async function reach(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without the password that a URL may hold.
  const { host, pathname } = new URL(url);
  try {
    await client.connect();
  } catch (error) {
    throw new StartFailure(
      `PostgreSQL at ${host}${pathname} (DATABASE_URL) cannot be used: ${reasonOf(error)}. Check that the server runs, that this machine can reach it, and that user, password and database are right.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return 'nothing listens there';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'there is no such host';
    case '28P01':
    case '28000':
      return 'user or password were refused';
    case '3D000':
      return 'there is no such database';
    default:
      return error instanceof Error ? error.message : 'it does not answer';
  }
}

/** Applies what is new; answers how many. Two processes that start at once wait for each other. */
export async function migrateDatabase(url: string, migrationsFolder: string): Promise<number> {
  const applied = await applyPostgresMigrations({
    connectionString: url,
    files: await readMigrations(migrationsFolder),
  });
  return applied.length;
}

export type DatabaseRole = 'skillhub_app' | 'skillhub_relay' | 'skillhub_identity';

/** A pool whose connections act under a role that row security holds for. */
export function openPool(url: string, role: DatabaseRole, max: number, logger: Logger): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    options: `-c role=${role} -c TimeZone=UTC`,
    application_name: role,
  });
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', (error) => {
    logger.warn('idle database connection lost', { role, error });
  });
  return pool;
}
