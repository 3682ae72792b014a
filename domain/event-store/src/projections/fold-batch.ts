import type { RecordedEvent } from '@skillhub/domain/kernel';
import type { FoldTable, MapTable } from './projection';

/** A row of a fold table with what stands before its columns. `row` is undefined where the events make none yet. */
export interface FoldedRow {
  readonly tenant: string;
  readonly streamId: string;
  readonly version: number;
  readonly row: object | undefined;
}

export interface MappedRow {
  readonly tenant: string;
  readonly row: object;
}

export const streamKey = (tenant: string, streamId: string): string => `${tenant}|${streamId}`;

/** Groups the events of the table's category by stream. */
export function eventsByStream(
  category: string,
  events: readonly RecordedEvent[],
): ReadonlyMap<string, RecordedEvent[]> {
  const prefix = `${category}-`;
  const streams = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    if (!event.streamId.startsWith(prefix)) continue;
    const key = streamKey(event.tenant, event.streamId);
    const known = streams.get(key);
    if (known) known.push(event);
    else streams.set(key, [event]);
  }
  return streams;
}

/**
 * Folds events into the row of their stream. Neither order nor repeats matter: events come in version order here, a
 * version that is in the row already is left out, and a missing one is an answer, not a wrong row.
 * @returns the row, or the version from which the stream must be read anew
 */
export function foldStreamEvents(
  table: FoldTable<object>,
  before: FoldedRow | undefined,
  events: readonly RecordedEvent[],
): { readonly folded: FoldedRow } | { readonly missingAfter: number } {
  const first = events[0];
  if (!first) throw new Error('a stream in a batch has at least one event');
  let version = before?.version ?? 0;
  let row = before?.row;
  for (const event of inVersionOrder(events)) {
    if (event.version <= version) continue;
    if (event.version > version + 1) return { missingAfter: before?.version ?? 0 };
    const next = table.evolve(row, event);
    if (row !== undefined && next === undefined) {
      throw new Error(`${table.table}: ${event.type} takes the row of ${event.streamId} away; rows stay`);
    }
    row = next;
    version = event.version;
  }
  return { folded: { tenant: first.tenant, streamId: first.streamId, version, row } };
}

/** The rows that a map table gets from events; of one key the last. */
export function mapEvents(table: MapTable<object>, events: readonly RecordedEvent[]): readonly MappedRow[] {
  const types = new Set<string>(table.types);
  const rows = new Map<string, MappedRow>();
  for (const event of events) {
    if (!types.has(event.type)) continue;
    for (const row of table.rows(event)) {
      const mapped: MappedRow = { tenant: event.tenant, row };
      rows.set(mappedKey(table, mapped), mapped);
    }
  }
  return [...rows.values()];
}

/** What tells the rows of a map table apart. */
export function mappedKey(table: MapTable<object>, { tenant, row }: MappedRow): string {
  return JSON.stringify([
    tenant,
    ...table.key.map((field) => (row as Readonly<Record<string, unknown>>)[field]),
  ]);
}

function inVersionOrder(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const isSorted = events.every(
    (event, index) => index === 0 || (events[index - 1]?.version ?? 0) <= event.version,
  );
  return isSorted ? events : [...events].sort((a, b) => a.version - b.version);
}
