import { applyClickHouseMigrations, readMigrations } from '@skillhub/migrations/runner';
import { createWarehouse, type Warehouse } from '@skillhub/warehouse/engine';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MIGRATIONS = join(import.meta.dirname, '../../../../migrations/clickhouse');

/** An embedded warehouse with its raw tables, in a folder of its own. One at a time in a process. */
export async function openTestWarehouse(): Promise<Warehouse & { drop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'skillhub-warehouse-'));
  const warehouse = await createWarehouse({ path: folder, databasePrefix: 'loader_' });
  await migrateWarehouse(warehouse, MIGRATIONS);
  return Object.assign(warehouse, {
    drop: async () => {
      await warehouse.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

export async function migrateWarehouse(warehouse: Warehouse, migrations: string): Promise<void> {
  await applyClickHouseMigrations({
    executor: {
      command: (statement) => warehouse.command(statement),
      rows: (query) => warehouse.query<Readonly<Record<string, unknown>>>(query),
    },
    files: await readMigrations(migrations),
    database: warehouse.databases.raw,
    variables: { ...warehouse.databases },
  });
}

/** Everything that a replay has to bring back, in one number; `loaded_at` is the time of the load. */
export async function checksum(warehouse: Pick<Warehouse, 'query' | 'databases'>): Promise<string> {
  const [row] = await warehouse.query<{ rows: number; sum: string }>(
    `SELECT count() AS rows, toString(sum(cityHash64(tenant, event_id, stream_id, stream_version, type, schema_version,
       data, actor, correlation_id, causation_id, origin, occurred_at, recorded_at, topic, partition, sequence))) AS sum
     FROM ${warehouse.databases.raw}.events_sales`,
  );
  return `${row?.rows ?? 0} rows, ${row?.sum ?? 0}`;
}
