import type { Warehouse } from '@skillhub/warehouse/engine';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository: the folder above this file, bundled or not, that holds the models. */
function root(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'warehouse', 'models', 'dbt_project.yml'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`no models above ${import.meta.dirname}`);
    folder = above;
  }
  return folder;
}

/** The models of the product. */
export const MODELS_FOLDER = join(root(), 'warehouse', 'models');

const MIGRATIONS = join(root(), 'migrations', 'clickhouse');

/** The raw tables as the migrations make them. */
export async function createRawTables(warehouse: Warehouse): Promise<void> {
  const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));
  for (const file of files.sort()) {
    const sql = readFileSync(join(MIGRATIONS, file), 'utf8')
      .replaceAll('{{raw}}', warehouse.databases.raw)
      .replaceAll(/^--.*$/gm, '');
    for (const statement of sql.split(';').filter((part) => part.trim() !== '')) {
      await warehouse.command(statement);
    }
  }
}
