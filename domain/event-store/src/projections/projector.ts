import type { Pool } from 'pg';
import { saveCheckpoint } from '../log/checkpoint';
import type { Follower, FollowerOptions } from '../log/follower';
import { createFollowing } from '../log/following';
import { inTransaction } from '../postgres/in-transaction';
import type { EventReader } from './event-reader';
import { projectBatch } from './project-batch';
import type { Projection } from './projection';
import { rebuildTables, type RebuildReport } from './rebuild';

export interface ProjectorOptions extends Omit<FollowerOptions, 'name' | 'handle'> {
  readonly projection: Projection;
  readonly reader: EventReader;
}

export interface Projector extends Follower {
  /**
   * Makes the tables anew from the whole log, beside the ones in use, then swaps them in with the checkpoint. Readers go
   * on meanwhile; the projector pauses. No view may stand on the tables: it would keep the old ones.
   * @param owner the login that owns the tables
   */
  rebuild(owner: Pool): Promise<RebuildReport>;
}

/** Keeps read models up to date: rows and checkpoint in one transaction, so that each event takes effect exactly once. */
export function createProjector(options: ProjectorOptions): Projector {
  const { projection, reader, ...rest } = options;
  const { name } = projection;
  const { start, stop, catchUp, waitFor, lag, exclusively } = createFollowing({
    ...rest,
    name,
    readAhead: false,
    take: async (client, events, next) => {
      const read = await reader.read(events);
      await inTransaction(client, async () => {
        await projectBatch(client, projection, read, reader);
        await saveCheckpoint(client, name, next, events.at(-1)?.recordedAt ?? null);
      });
    },
  });
  return {
    start,
    stop,
    catchUp,
    waitFor,
    lag,
    rebuild: (owner) => exclusively((client) => rebuildTables({ client, owner, projection, reader })),
  };
}
