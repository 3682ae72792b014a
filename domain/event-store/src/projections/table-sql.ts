import { column, instantFromText, RAW_TYPES, type RawRow } from '../postgres/raw-rows';
import type { ClientBase, Pool } from 'pg';
import type { FoldedRow, MappedRow } from './fold-batch';
import type { ColumnType, FoldTable, MapTable, ReadModelTable } from './projection';

/** `ownerId` → `owner_id` */
export function columnName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Rows of the given streams, by `tenant` and `streamId`. */
export async function loadFoldedRows(
  client: ClientBase | Pool,
  table: FoldTable<object>,
  streams: readonly { readonly tenant: string; readonly streamId: string }[],
): Promise<readonly FoldedRow[]> {
  const fields = Object.entries<ColumnType>(table.columns);
  const { rows } = await client.query({
    text: `SELECT t.tenant, t.stream_id, t.version, ${fields.map(([field]) => `t.${columnName(field)}`).join(', ')}
           FROM unnest($1::text[], $2::text[]) AS wanted (tenant, stream_id)
           JOIN ${table.table} t ON t.tenant = wanted.tenant AND t.stream_id = wanted.stream_id`,
    values: [streams.map(({ tenant }) => tenant), streams.map(({ streamId }) => streamId)],
    rowMode: 'array',
    types: RAW_TYPES,
  });
  return (rows as readonly RawRow[]).map((row) => ({
    tenant: column(row, 0),
    streamId: column(row, 1),
    version: Number(row[2]),
    row: Object.fromEntries(
      fields.map(([field, type], index) => [field, valueFromText(type, row[index + 3] ?? null)]),
    ),
  }));
}

/** One statement for all rows of a batch. */
export async function upsertFoldedRows(
  client: ClientBase | Pool,
  table: FoldTable<object>,
  rows: readonly FoldedRow[],
  into: string = table.table,
): Promise<void> {
  const kept = rows.filter((row): row is FoldedRow & { row: object } => row.row !== undefined);
  if (kept.length === 0) return;
  const fixed = [
    { name: 'tenant', type: 'text', values: kept.map(({ tenant }) => tenant) },
    { name: 'stream_id', type: 'text', values: kept.map(({ streamId }) => streamId) },
    { name: 'version', type: 'integer', values: kept.map(({ version }) => version) },
  ];
  const columns = [...fixed, ...rowColumns(table, kept)];
  const updates = columns.slice(2).map(({ name }) => `${name} = excluded.${name}`);
  await client.query(
    `${insertFromArrays(into, columns)}
     ON CONFLICT (tenant, stream_id) DO UPDATE SET ${updates.join(', ')} WHERE t.version < excluded.version`,
    columns.map(({ values }) => values),
  );
}

export async function upsertMappedRows(
  client: ClientBase | Pool,
  table: MapTable<object>,
  rows: readonly MappedRow[],
  into: string = table.table,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = [
    { name: 'tenant', type: 'text', values: rows.map(({ tenant }) => tenant) },
    ...rowColumns(table, rows),
  ];
  const key = ['tenant', ...table.key.map(columnName)];
  const updates = columns
    .filter(({ name }) => !key.includes(name))
    .map(({ name }) => `${name} = excluded.${name}`);
  await client.query(
    `${insertFromArrays(into, columns)}
     ON CONFLICT (${key.join(', ')}) DO ${updates.length === 0 ? 'NOTHING' : `UPDATE SET ${updates.join(', ')}`}`,
    columns.map(({ values }) => values),
  );
}

interface ArrayColumn {
  readonly name: string;
  readonly type: string;
  readonly values: readonly unknown[];
}

function rowColumns(
  table: ReadModelTable,
  rows: readonly { readonly row: object }[],
): readonly ArrayColumn[] {
  return Object.entries<ColumnType>(table.columns).map(([field, type]) => ({
    name: columnName(field),
    type,
    values: rows.map(({ row }) => {
      const value = (row as Readonly<Record<string, unknown>>)[field] ?? null;
      return type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
    }),
  }));
}

function insertFromArrays(into: string, columns: readonly ArrayColumn[]): string {
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`);
  return `INSERT INTO ${into} AS t (${columns.map(({ name }) => name).join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`;
}

function valueFromText(type: ColumnType, text: string | null): unknown {
  if (text === null) return null;
  switch (type) {
    case 'integer':
    case 'bigint':
    case 'double precision':
      return Number(text);
    case 'boolean':
      return text === 't';
    case 'timestamptz':
      return instantFromText(text);
    case 'jsonb':
      return JSON.parse(text) as unknown;
    case 'text':
    case 'uuid':
    case 'date':
    case 'numeric':
      return text;
  }
}
