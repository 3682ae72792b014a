import { pendingMigrations, type AppliedMigration, type MigrationFile } from './migration-file';
import { splitStatements } from './split-statements';

/** The two things asked of a ClickHouse client, embedded or not. */
export interface ClickHouseExecutor {
  command(statement: string): Promise<unknown>;
  /** The rows of a query, one object each. */
  rows(query: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

export interface ClickHouseMigrations {
  readonly executor: ClickHouseExecutor;
  readonly files: readonly MigrationFile[];
  /** Database of the table `migrations`; made when missing. */
  readonly database: string;
  /** `{ raw: 'test1_raw' }` puts `test1_raw` where a file says `{{raw}}`. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly onApplied?: (name: string) => void;
}

/**
 * Applies each file once, in order, and answers the names of those that were applied. ClickHouse has no transactions: a
 * file is recorded after its last statement, and its statements must bear repeating (`IF NOT EXISTS`). One process at a
 * time, as the warehouse has one writer.
 * @throws MigrationError when an applied file was edited or is unknown; a failing statement's own error otherwise
 */
export async function applyClickHouseMigrations(options: ClickHouseMigrations): Promise<readonly string[]> {
  const { executor, files, database } = options;
  await executor.command(`CREATE DATABASE IF NOT EXISTS ${database} ENGINE = Atomic`);
  await executor.command(
    `CREATE TABLE IF NOT EXISTS ${database}.migrations
       (name String, checksum String, applied_at DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC'))
     ENGINE = MergeTree ORDER BY name`,
  );
  const rows = await executor.rows(
    `SELECT DISTINCT name, checksum FROM ${database}.migrations ORDER BY name`,
  );
  const pending = pendingMigrations(files, rows.map(appliedMigration));
  for (const file of pending) {
    for (const statement of splitStatements(fillIn(file, options.variables ?? {}))) {
      await executor.command(statement).catch((cause: unknown) => {
        const message = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`migration ${file.name} failed: ${message}`, { cause });
      });
    }
    await executor.command(
      `INSERT INTO ${database}.migrations (name, checksum) VALUES ('${file.name}', '${file.checksum}')`,
    );
    options.onApplied?.(file.name);
  }
  return pending.map(({ name }) => name);
}

function appliedMigration(row: Readonly<Record<string, unknown>>): AppliedMigration {
  return { name: String(row['name']), checksum: String(row['checksum']) };
}

function fillIn(file: MigrationFile, variables: Readonly<Record<string, string>>): string {
  return file.sql.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`migration ${file.name}: no value for {{${name}}}`);
    return value;
  });
}
