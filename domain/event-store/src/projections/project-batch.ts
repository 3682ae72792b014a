import type { RecordedEvent } from '@skillhub/domain/kernel';
import type { ClientBase } from 'pg';
import { LOGGED_EVENT_COLUMNS, loggedEvent } from '../log/logged-event';
import { RAW_TYPES, type RawRow } from '../postgres/raw-rows';
import type { EventReader } from './event-reader';
import { eventsByStream, foldStreamEvents, mapEvents, streamKey, type FoldedRow } from './fold-batch';
import type { FoldTable, Projection } from './projection';
import { loadFoldedRows, upsertFoldedRows, upsertMappedRows } from './table-sql';

/** Brings the tables of a projection forward by a batch, in the caller's transaction: one load and one upsert each. */
export async function projectBatch(
  client: ClientBase,
  projection: Projection,
  events: readonly RecordedEvent[],
  reader: EventReader,
): Promise<void> {
  for (const table of projection.tables) {
    if (table.kind === 'map') await upsertMappedRows(client, table, mapEvents(table, events));
    else await upsertFoldedRows(client, table, await foldTableBatch(client, table, events, reader));
  }
}

async function foldTableBatch(
  client: ClientBase,
  table: FoldTable<object>,
  events: readonly RecordedEvent[],
  reader: EventReader,
): Promise<readonly FoldedRow[]> {
  const streams = eventsByStream(table.category, events);
  if (streams.size === 0) return [];
  // A stream that begins in this batch has no row yet.
  const begun = [...streams.values()]
    .filter((own) => own.every(({ version }) => version > 1))
    .flatMap((own) => own[0] ?? []);
  const known = new Map(
    (begun.length === 0 ? [] : await loadFoldedRows(client, table, begun)).map((row) => [
      streamKey(row.tenant, row.streamId),
      row,
    ]),
  );
  const rows: FoldedRow[] = [];
  for (const [key, own] of streams) {
    const before = known.get(key);
    const result = foldStreamEvents(table, before, own);
    rows.push('folded' in result ? result.folded : await foldFromLog(client, table, before, own, reader));
  }
  return rows;
}

/** Folds a stream whose events in a batch begin after what its row has seen: those between are read from the log. */
export async function foldFromLog(
  client: ClientBase,
  table: FoldTable<object>,
  before: FoldedRow | undefined,
  own: readonly RecordedEvent[],
  reader: EventReader,
): Promise<FoldedRow> {
  const last = own.reduce((newest, event) => (event.version > newest.version ? event : newest));
  const { rows } = await client.query({
    text: `SELECT ${LOGGED_EVENT_COLUMNS} FROM event_store.events
           WHERE tenant = $1 AND stream_id = $2 AND version > $3 AND version <= $4 ORDER BY version`,
    values: [last.tenant, last.streamId, before?.version ?? 0, last.version],
    rowMode: 'array',
    types: RAW_TYPES,
  });
  const whole = await reader.read((rows as readonly RawRow[]).map(loggedEvent));
  const again = foldStreamEvents(table, before, whole);
  const isWhole = whole.length === last.version - (before?.version ?? 0);
  if (isWhole && 'folded' in again) return again.folded;
  throw new Error(`${last.streamId} has a gap after version ${before?.version ?? 0}`);
}
