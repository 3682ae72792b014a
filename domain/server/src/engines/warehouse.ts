import { applyClickHouseMigrations, readMigrations } from '@skillhub/migrations/runner';
import { createWarehouse, WarehouseError, type Warehouse } from '@skillhub/warehouse/engine';
import type { Config } from '../config/config';
import { StartFailure } from '../failure';
import type { DataFolder } from './data-folder';

/** @throws StartFailure when the engine cannot be reached or its folder belongs to another process. */
export async function startWarehouse(
  config: Pick<Config, 'warehouse'>,
  folder: DataFolder,
): Promise<Warehouse> {
  try {
    return await createWarehouse(
      config.warehouse.kind === 'embedded' ? { path: folder.warehouse } : serverOptions(config.warehouse.url),
    );
  } catch (error) {
    if (error instanceof WarehouseError) throw new StartFailure(error.message, { cause: error });
    throw error;
  }
}

/** User and password may stand in the address; the client wants them apart. */
function serverOptions(address: string) {
  const url = new URL(address);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  return {
    url: url.href,
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
  };
}

/** Applies what is new; answers how many. */
export async function migrateWarehouse(warehouse: Warehouse, migrationsFolder: string): Promise<number> {
  const files = await readMigrations(migrationsFolder);
  const applied = await warehouse.exclusively(() =>
    applyClickHouseMigrations({
      executor: {
        command: (statement) => warehouse.command(statement),
        rows: (query) => warehouse.query<Readonly<Record<string, unknown>>>(query),
      },
      files,
      database: warehouse.databases.raw,
      variables: { ...warehouse.databases },
    }),
  );
  return applied.length;
}
