import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the repository lies: the folder above this program that holds the migrations (the program may be bundled). */
function findRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'migrations', 'postgres'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`no migrations above ${import.meta.dirname}`);
    folder = above;
  }
  return folder;
}

const root = findRoot();

export const PATHS = {
  root,
  postgresMigrations: join(root, 'migrations', 'postgres'),
  clickhouseMigrations: join(root, 'migrations', 'clickhouse'),
  warehouseModels: join(root, 'warehouse', 'models'),
  mappings: join(root, 'ingestion', 'mappings'),
  console: join(root, 'dist', 'console'),
} as const;
