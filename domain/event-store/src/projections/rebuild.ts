import type { ClientBase, Pool } from 'pg';
import { resetCheckpoint, type Checkpoint } from '../log/checkpoint';
import { LOG_START } from '../log/log-position';
import { readLog } from '../log/read-log';
import { inTransaction } from '../postgres/in-transaction';
import { withClient } from '../postgres/with-client';
import type { EventReader } from './event-reader';
import type { Projection } from './projection';
import { createShadowTable } from './shadow-table';

export interface Rebuild {
  /** Reads the log; role skillhub_relay; holds the projection's lock. */
  readonly client: ClientBase;
  readonly owner: Pool;
  readonly projection: Projection;
  readonly reader: EventReader;
  /** @default 5000 */
  readonly batchSize?: number;
  /** Rows kept in memory before they are written. @default 200000 */
  readonly rowsInMemory?: number;
}

export interface RebuildReport {
  readonly events: number;
  readonly milliseconds: number;
}

/** See `Projector.rebuild`. Rows are folded in memory and written once, into tables that nobody reads yet. */
export async function rebuildTables(options: Rebuild): Promise<RebuildReport> {
  const { client, owner, projection, reader, batchSize = 5000, rowsInMemory = 200_000 } = options;
  const started = performance.now();
  const shadows = projection.tables.map((table) =>
    createShadowTable(table, { reading: client, owner, reader }),
  );
  for (const shadow of shadows) await shadow.create();
  let checkpoint: Checkpoint = { log: LOG_START, sequence: 0n };
  let ahead = readLog(client, checkpoint.log, batchSize);
  for (;;) {
    const logged = await ahead;
    const last = logged.at(-1);
    if (!last) break;
    checkpoint = { log: last.log, sequence: checkpoint.sequence + BigInt(logged.length) };
    // The server reads the next batch while this one is folded.
    ahead = readLog(client, checkpoint.log, batchSize);
    ahead.catch(() => undefined);
    const events = await reader.read(logged);
    for (const shadow of shadows) await shadow.take(events);
    if (shadows.reduce((rows, shadow) => rows + shadow.size(), 0) >= rowsInMemory) {
      for (const shadow of shadows) await shadow.flush();
    }
  }
  for (const shadow of shadows) await shadow.flush();
  await withClient(owner, (writing) =>
    inTransaction(writing, async () => {
      for (const shadow of shadows) await shadow.swapIn(writing);
      await resetCheckpoint(writing, projection.name, checkpoint);
    }),
  );
  return { events: Number(checkpoint.sequence), milliseconds: performance.now() - started };
}
