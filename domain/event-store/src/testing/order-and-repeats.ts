import type { RecordedEvent } from '@skillhub/domain/kernel';
import fc from 'fast-check';
import {
  eventsByStream,
  foldStreamEvents,
  mapEvents,
  mappedKey,
  streamKey,
  type FoldedRow,
} from '../projections/fold-batch';
import type { FoldTable, Projection } from '../projections/projection';

/** Every row of a projection by table and key: what two histories are compared by. */
export type ProjectedRows = Readonly<Record<string, Readonly<Record<string, object>>>>;

/**
 * Projects batches in memory with the fold that runs in production. The whole history stands for the event store, from
 * which a stream is read again when a batch begins after what its row has seen.
 */
export function projectInMemory(
  projection: Projection,
  batches: readonly (readonly RecordedEvent[])[],
  history: readonly RecordedEvent[] = batches.flat(),
): ProjectedRows {
  return Object.fromEntries(
    projection.tables.map((table) => {
      if (table.kind === 'fold') return [table.table, foldBatches(table, batches, history)];
      const rows = new Map<string, object>();
      for (const mapped of batches.flatMap((batch) => mapEvents(table, batch))) {
        rows.set(mappedKey(table, mapped), mapped.row);
      }
      return [table.table, Object.fromEntries(rows)];
    }),
  );
}

/**
 * Fails unless a projection ends in the same rows when the events come permuted, doubled and cut into batches anyhow.
 * @param events a whole history, in order
 */
export function expectOrderAndRepeatsNotToMatter(
  projection: Projection,
  events: readonly RecordedEvent[],
): void {
  const expected = projectInMemory(projection, [events]);
  const disturbed = fc
    .shuffledSubarray([...events, ...events], { minLength: events.length * 2 })
    .chain((order) =>
      fc.array(fc.nat({ max: order.length }), { maxLength: 6 }).map((cuts) =>
        cutAt(
          order,
          [...cuts].sort((a, b) => a - b),
        ),
      ),
    );
  fc.assert(
    fc.property(disturbed, (batches) => {
      expect(projectInMemory(projection, batches, events)).toEqual(expected);
    }),
    { seed: 20_260_115, numRuns: 100 },
  );
}

function foldBatches(
  table: FoldTable<object>,
  batches: readonly (readonly RecordedEvent[])[],
  history: readonly RecordedEvent[],
): Readonly<Record<string, object>> {
  const rows = new Map<string, FoldedRow>();
  const whole = eventsByStream(table.category, history);
  for (const batch of batches) {
    for (const [key, own] of eventsByStream(table.category, batch)) {
      let result = foldStreamEvents(table, rows.get(key), own);
      if ('missingAfter' in result) {
        const last = Math.max(...own.map(({ version }) => version));
        const seen = (whole.get(key) ?? []).filter(({ version }) => version <= last);
        result = foldStreamEvents(table, rows.get(key), seen);
      }
      if ('missingAfter' in result) throw new Error(`${key} has a gap in the history that was given`);
      rows.set(key, result.folded);
    }
  }
  const present = [...rows.values()].flatMap(({ tenant, streamId, row }) =>
    row === undefined ? [] : [[streamKey(tenant, streamId), row] as const],
  );
  return Object.fromEntries(present);
}

function cutAt<T>(items: readonly T[], cuts: readonly number[]): readonly (readonly T[])[] {
  const bounds = [0, ...cuts, items.length];
  return bounds.slice(1).map((end, index) => items.slice(bounds[index], end));
}
