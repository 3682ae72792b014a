import { createPool } from '@skillhub/domain/event-store';
import { applyPostgresMigrations, readMigrations } from '@skillhub/migrations/runner';
import { startPostgresCluster } from '@skillhub/tools/testing';
import { join } from 'node:path';
import pg from 'pg';
import type { BenchContext } from './bench';

/** A migrated database in a cluster of its own, with fsync on and the settings of the embedded default. */
export interface BenchDatabase {
  readonly url: string;
  readonly version: string;
  /** Role skillhub_app. */
  readonly app: pg.Pool;
  /** Role skillhub_relay. */
  readonly relay: pg.Pool;
  readonly owner: pg.Pool;
}

/** Starts a cluster with as many databases as `work` takes, and leaves nothing of it. */
export async function withBenchDatabases<T>(
  { data, say }: BenchContext,
  names: readonly string[],
  work: (databases: readonly BenchDatabase[]) => Promise<T>,
): Promise<T> {
  const { url, stop } = await startPostgresCluster({
    settings: { shared_buffers: '256MB', max_wal_size: '2GB', max_connections: '100' },
    ...(data === undefined ? {} : { folder: data }),
  });
  const pools: pg.Pool[] = [];
  // Idle connections are told of the end of the server: nothing to say of it.
  const onError = (error: Error & { readonly code?: string }) => {
    if (error.code !== '57P01') say(`connection: ${error.message}`);
  };
  try {
    const databases: BenchDatabase[] = [];
    for (const name of names) {
      const database = await openDatabase(url, name, onError);
      pools.push(database.app, database.relay, database.owner);
      databases.push(database);
    }
    return await work(databases);
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
    await stop();
  }
}

export async function withBenchDatabase<T>(
  context: BenchContext,
  work: (database: BenchDatabase) => Promise<T>,
): Promise<T> {
  return withBenchDatabases(context, ['bench'], async ([database]) => {
    if (!database) throw new Error('the cluster has no database');
    return work(database);
  });
}

async function openDatabase(
  server: string,
  name: string,
  onError: (error: Error) => void,
): Promise<BenchDatabase> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const place = new URL(server);
  place.pathname = `/${name}`;
  const url = place.href;
  await applyPostgresMigrations({
    connectionString: url,
    files: await readMigrations(join(process.cwd(), 'migrations', 'postgres')),
  });
  const open = (role: 'skillhub_app' | 'skillhub_relay') =>
    createPool({ connectionString: url, role, max: 16, transactionTimeoutMs: 600_000, onError });
  const owner = new pg.Pool({ connectionString: url, max: 16, options: '-c TimeZone=UTC' });
  owner.on('error', onError);
  const { rows } = await owner.query<{ version: string }>(
    "SELECT current_setting('server_version') AS version",
  );
  const version = rows[0]?.version ?? 'unknown';
  return { url, version, app: open('skillhub_app'), relay: open('skillhub_relay'), owner };
}
