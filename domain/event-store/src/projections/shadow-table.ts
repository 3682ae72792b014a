import type { RecordedEvent } from '@skillhub/domain/kernel';
import type { ClientBase, Pool } from 'pg';
import type { EventReader } from './event-reader';
import {
  eventsByStream,
  foldStreamEvents,
  mapEvents,
  mappedKey,
  streamKey,
  type FoldedRow,
  type MappedRow,
} from './fold-batch';
import { foldFromLog } from './project-batch';
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
  swapIn(client: ClientBase): Promise<void>;
}

export interface ShadowConnections {
  /** Reads the log. */
  readonly reading: ClientBase;
  /** Of the tables' owner. */
  readonly owner: Pool;
  readonly reader: EventReader;
}

const ROWS_PER_STATEMENT = 5000;

export function createShadowTable(table: ReadModelTable, connections: ShadowConnections): ShadowTable {
  const shadow = `${table.table}__rebuilt`;
  const contents =
    table.kind === 'map'
      ? mappedContents(table, shadow, connections)
      : foldedContents(table, shadow, connections);
  return {
    ...contents,
    create: async () => {
      await connections.owner.query(
        `DROP TABLE IF EXISTS ${shadow}; CREATE TABLE ${shadow} (LIKE ${table.table} INCLUDING ALL)`,
      );
    },
    swapIn: async (client) => {
      await client.query(
        `DROP TABLE ${table.table}; ALTER TABLE ${shadow} RENAME TO ${table.table.split('.').at(-1) ?? ''};
         SELECT event_store.isolate_read_model('${table.table}')`,
      );
    },
  };
}

type Contents = Pick<ShadowTable, 'take' | 'size' | 'flush'>;

function mappedContents(table: MapTable<object>, shadow: string, { owner }: ShadowConnections): Contents {
  const rows = new Map<string, MappedRow>();
  return {
    take: (events) => {
      for (const row of mapEvents(table, events)) rows.set(mappedKey(table, row), row);
      return Promise.resolve();
    },
    size: () => rows.size,
    flush: async () => {
      await writeParts([...rows.values()], (part) => upsertMappedRows(owner, table, part, shadow));
      rows.clear();
    },
  };
}

function foldedContents(table: FoldTable<object>, shadow: string, connections: ShadowConnections): Contents {
  const { reading, owner, reader } = connections;
  const rows = new Map<string, FoldedRow>();
  /** Whether rows were written and dropped from memory: an unknown stream may be in the table then. */
  let isSpilled = false;
  const fetchSpilled = async (streams: ReadonlyMap<string, readonly RecordedEvent[]>) => {
    const wanted = [...streams].filter(
      ([key, own]) => !rows.has(key) && own.every(({ version }) => version > 1),
    );
    const first = wanted.flatMap(([, own]) => own[0] ?? []);
    const source = { ...table, table: shadow };
    for (const row of await loadFoldedRows(owner, source, first))
      rows.set(streamKey(row.tenant, row.streamId), row);
  };
  return {
    take: async (events) => {
      const streams = eventsByStream(table.category, events);
      if (isSpilled) await fetchSpilled(streams);
      for (const [key, own] of streams) {
        const before = rows.get(key);
        const result = foldStreamEvents(table, before, own);
        rows.set(
          key,
          'folded' in result ? result.folded : await foldFromLog(reading, table, before, own, reader),
        );
      }
    },
    size: () => rows.size,
    flush: async () => {
      await writeParts([...rows.values()], (part) => upsertFoldedRows(owner, table, part, shadow));
      rows.clear();
      isSpilled = true;
    },
  };
}

/** Writes rows in statements of some thousand, two at a time: one is sent while the other is stored. */
async function writeParts<T>(
  rows: readonly T[],
  write: (part: readonly T[]) => Promise<void>,
): Promise<void> {
  let start = 0;
  const lane = async () => {
    while (start < rows.length) {
      const part = rows.slice(start, start + ROWS_PER_STATEMENT);
      start += ROWS_PER_STATEMENT;
      await write(part);
    }
  };
  await Promise.all([lane(), lane()]);
}
