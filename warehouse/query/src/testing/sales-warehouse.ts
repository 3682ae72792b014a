import { createWarehouse, type Warehouse } from '@skillhub/warehouse/engine';
import { createRawTables, MODELS_FOLDER, type RawEvent } from '@skillhub/warehouse/testing';
import { loadProject, runModels } from '@skillhub/warehouse/transform';

/** A warehouse in memory with these events in its marts. */
export async function salesWarehouse(prefix: string, events: readonly RawEvent[]): Promise<Warehouse> {
  const warehouse = await createWarehouse({ path: ':memory:', databasePrefix: prefix });
  await createRawTables(warehouse);
  await warehouse.insert(`${warehouse.databases.raw}.events_sales`, events);
  const results = await runModels(warehouse, loadProject(MODELS_FOLDER, { database_prefix: prefix }));
  if (!results.ok) throw new Error(JSON.stringify(results.results));
  return warehouse;
}
