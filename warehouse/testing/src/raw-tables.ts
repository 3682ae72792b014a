import type { Warehouse } from '@skillhub/warehouse/engine';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The models of the product. */
export const MODELS_FOLDER = join(import.meta.dirname, '..', '..', 'models');

const MIGRATIONS = join(import.meta.dirname, '..', '..', '..', 'migrations', 'clickhouse');

/** The raw tables as the migrations make them. */
export async function createRawTables(warehouse: Warehouse): Promise<void> {
  for (const file of readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    const sql = readFileSync(join(MIGRATIONS, file), 'utf8')
      .replaceAll('{{raw}}', warehouse.databases.raw)
      .replaceAll(/^--.*$/gm, '');
    for (const statement of sql.split(';').filter((part) => part.trim() !== '')) {
      await warehouse.command(statement);
    }
  }
}
