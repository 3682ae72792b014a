import type { ColumnType, ReadModelTable } from '@skillhub/domain/event-store';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/** What TypeORM must know of a read-model table, derived from its declaration so that the two cannot drift apart. */
export function readEntity<Row extends object>(
  table: ReadModelTable & { readonly columns: Readonly<Record<keyof Row & string, ColumnType>> },
): EntitySchema<Row & { tenant: string; version: number }> {
  const [schema, tableName] = table.table.split('.');
  if (schema === undefined || tableName === undefined) throw new Error(`${table.table} names no schema`);
  const columns: Record<string, EntitySchemaColumnOptions> = { tenant: { type: 'text', primary: true } };
  if (table.kind === 'fold') {
    columns['streamId'] = { type: 'text', name: 'stream_id', primary: true };
    columns['version'] = { type: 'integer' };
  }
  const key: readonly string[] = table.kind === 'map' ? table.key : [];
  for (const [field, type] of Object.entries<ColumnType>(table.columns)) {
    columns[field] = { type, name: columnName(field), primary: key.includes(field), nullable: true };
  }
  // TypeORM's type asks for a column for each property by name; they come from the declaration.
  return new EntitySchema({ name: tableName, schema, tableName, columns: columns as never });
}

const columnName = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
