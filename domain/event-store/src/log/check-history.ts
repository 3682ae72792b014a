import type { ClientBase } from 'pg';

interface History {
  readonly next: string;
  readonly newest: string | null;
}

/**
 * A logical restore into a new cluster brings events whose transactions lie ahead of the cluster's own: followers would
 * wait for them for ever and read new events before old ones.
 * @throws Error where that is so, saying what to do
 */
export async function checkHistory(client: ClientBase): Promise<void> {
  const { rows } = await client.query<History>(
    `SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next,
            (SELECT transaction::text FROM event_store.events ORDER BY transaction DESC LIMIT 1) AS newest`,
  );
  const [history] = rows;
  if (!history || history.newest === null || BigInt(history.newest) < BigInt(history.next)) return;
  throw new Error(
    `the event log was restored from another cluster: its transaction ${history.newest} lies ahead of this cluster ` +
      `(${history.next}). Advance the cluster with pg_resetwal -x, or restore from a physical backup.`,
  );
}
