import { applyClickHouseMigrations, readMigrations } from '@skillhub/migrations/runner';
import { createWarehouse, type Warehouse } from '@skillhub/warehouse/engine';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchContext } from './bench';

/** Opens an embedded warehouse with its raw tables, and leaves nothing of it. */
export async function withBenchWarehouse<T>(
  { data }: BenchContext,
  work: (warehouse: Warehouse) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(data ?? tmpdir(), 'skillhub-bench-warehouse-'));
  const warehouse = await createWarehouse({ path: folder });
  try {
    await applyClickHouseMigrations({
      executor: {
        command: (statement) => warehouse.command(statement),
        rows: (query) => warehouse.query<Readonly<Record<string, unknown>>>(query),
      },
      files: await readMigrations(join(process.cwd(), 'migrations', 'clickhouse')),
      database: warehouse.databases.raw,
      variables: { ...warehouse.databases },
    });
    return await work(warehouse);
  } finally {
    await warehouse.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export async function warehouseVersion(warehouse: Warehouse): Promise<string> {
  const [row] = await warehouse.query<{ version: string }>('SELECT version() AS version');
  return `${row?.version ?? 'unknown'} (${warehouse.kind})`;
}
