import type { Pool, PoolClient } from 'pg';
import type { Checkpoint } from './checkpoint';
import type { LoggedEvent } from './logged-event';

/** The connection of an active follower: it holds the lock, and a lost connection loses both at once. */
export interface FollowerSession {
  readonly client: PoolClient;
  checkpoint: Checkpoint | undefined;
  /** The next batch, where it is being read already. */
  ahead: Promise<readonly LoggedEvent[]> | undefined;
  close(error?: unknown): Promise<void>;
}

/** @returns undefined where another instance of the follower holds the lock */
export async function openFollowerSession(pool: Pool, name: string): Promise<FollowerSession | undefined> {
  const client = await pool.connect();
  // Told again by the next statement, where it can be handled.
  const onBroken = () => undefined;
  client.on('error', onBroken);
  const release = (destroy: boolean) => {
    client.off('error', onBroken);
    client.release(destroy);
  };
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
      [`follower:${name}`],
    );
    if (rows[0]?.locked !== true) {
      release(false);
      return undefined;
    }
  } catch (error) {
    release(true);
    throw error;
  }
  return {
    client,
    checkpoint: undefined,
    ahead: undefined,
    close: async (error) => {
      // Closing the connection after an error frees the lock whatever state it is in.
      const unlocked =
        error === undefined &&
        (await client.query('SELECT pg_advisory_unlock_all()').then(
          () => true,
          () => false,
        ));
      release(!unlocked);
    },
  };
}
