import pg from 'pg';
import { pendingMigrations, type AppliedMigration, type MigrationFile } from './migration-file';

export interface PostgresMigrations {
  /** Of the login that owns the tables. */
  readonly connectionString: string;
  readonly files: readonly MigrationFile[];
  readonly onApplied?: (name: string) => void;
}

/** Of the advisory lock under which one process of many migrates. */
const LOCK = 5_140_001;

/**
 * Applies each file once, in order, each in a transaction of its own, and answers the names of those that were applied.
 * Concurrent callers wait for each other.
 * @throws MigrationError when an applied file was edited or is unknown; a failing file's own error otherwise, naming it
 */
export async function applyPostgresMigrations(options: PostgresMigrations): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: options.connectionString });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(
      `CREATE SCHEMA IF NOT EXISTS migrations;
       CREATE TABLE IF NOT EXISTS migrations.applied (
         name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
    );
    const { rows } = await client.query<AppliedMigration>('SELECT name, checksum FROM migrations.applied');
    const pending = pendingMigrations(options.files, rows);
    for (const file of pending) {
      await applyOne(client, file);
      options.onApplied?.(file.name);
    }
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function applyOne(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(file.sql);
    await client.query('INSERT INTO migrations.applied (name, checksum) VALUES ($1, $2)', [
      file.name,
      file.checksum,
    ]);
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`migration ${file.name} failed: ${message}`, { cause });
  }
}
