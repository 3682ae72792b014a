import type { RecordedEvent } from '@skillhub/domain/kernel';
import type { ClientBase } from 'pg';
import type { EventReader } from './event-reader';
import { eventsByStream, mapEvents, streamKey, type FoldedRow, type MappedRow } from './fold-batch';
import { foldWhole } from './project-batch';
import type { FoldTable, MapTable, ReadModelTable } from './projection';
import { loadFoldedRows, upsertFoldedRows, upsertMappedRows } from './table-sql';

/** A table that is being made anew beside the one in use. */
export interface ShadowTable {
  create(): Promise<void>;
  take(events: readonly RecordedEvent[]): Promise<void>;
  /** Rows that are not written yet. */
  size(): number;
  flush(): Promise<void>;
  /** Takes the place of the table in use, in the caller's transaction. */
  swapIn(): Promise<void>;
}

export interface ShadowConnections {
  /** Reads the log. */
  readonly reading: ClientBase;
  /** Of the tables' owner. */
  readonly writing: ClientBase;
  readonly reader: EventReader;
}

const ROWS_PER_STATEMENT = 5000;

export function createShadowTable(table: ReadModelTable, connections: ShadowConnections): ShadowTable {
  const { writing } = connections;
  const shadow = `${table.table}__rebuilt`;
  const contents =
    table.kind === 'map'
      ? mappedContents(table, shadow, connections)
      : foldedContents(table, shadow, connections);
  return {
    ...contents,
    create: async () => {
      await writing.query(
        `DROP TABLE IF EXISTS ${shadow}; CREATE TABLE ${shadow} (LIKE ${table.table} INCLUDING ALL)`,
      );
    },
    swapIn: async () => {
      await writing.query(
        `DROP TABLE ${table.table}; ALTER TABLE ${shadow} RENAME TO ${table.table.split('.').at(-1) ?? ''};
         SELECT event_store.isolate_read_model('${table.table}')`,
      );
    },
  };
}

type Contents = Pick<ShadowTable, 'take' | 'size' | 'flush'>;

function mappedContents(table: MapTable<object>, shadow: string, { writing }: ShadowConnections): Contents {
  let rows: MappedRow[] = [];
  return {
    take: (events) => {
      for (const row of mapEvents(table, events)) rows.push(row);
      return Promise.resolve();
    },
    size: () => rows.length,
    flush: async () => {
      for (const part of inParts(rows)) await upsertMappedRows(writing, table, part, shadow);
      rows = [];
    },
  };
}

function foldedContents(table: FoldTable<object>, shadow: string, connections: ShadowConnections): Contents {
  const { reading, writing, reader } = connections;
  const rows = new Map<string, FoldedRow>();
  /** Whether rows were written and dropped from memory: an unknown stream may be in the table then. */
  let isSpilled = false;
  const fetchSpilled = async (streams: ReadonlyMap<string, readonly RecordedEvent[]>) => {
    const wanted = [...streams].filter(
      ([key, own]) => !rows.has(key) && own.every(({ version }) => version > 1),
    );
    const first = wanted.flatMap(([, own]) => own[0] ?? []);
    const source = { ...table, table: shadow };
    for (const row of await loadFoldedRows(writing, source, first))
      rows.set(streamKey(row.tenant, row.streamId), row);
  };
  return {
    take: async (events) => {
      const streams = eventsByStream(table.category, events);
      if (isSpilled) await fetchSpilled(streams);
      for (const [key, own] of streams) {
        rows.set(key, await foldWhole(reading, table, rows.get(key), own, reader));
      }
    },
    size: () => rows.size,
    flush: async () => {
      for (const part of inParts([...rows.values()])) await upsertFoldedRows(writing, table, part, shadow);
      rows.clear();
      isSpilled = true;
    },
  };
}

function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    yield rows.slice(start, start + ROWS_PER_STATEMENT);
  }
}
