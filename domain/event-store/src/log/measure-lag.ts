import type { Pool } from 'pg';
import { loadCheckpoint } from './checkpoint';

/** How far behind the newest committed event a follower is. */
export interface FollowerLag {
  /** Counted up to 100,000; that number means "at least". */
  readonly events: number;
  /** Age of the oldest event that is not handled yet; 0 where there is none. */
  readonly seconds: number;
}

/** @param pool role skillhub_relay */
export async function measureLag(pool: Pool, follower: string): Promise<FollowerLag> {
  const { log } = await loadCheckpoint(pool, follower);
  const { rows } = await pool.query<{ events: number; seconds: number }>(
    `WITH behind AS (
       SELECT recorded_at FROM event_store.events
       WHERE (transaction, position) > ($1::xid8, $2::bigint) ORDER BY transaction, position LIMIT 100000
     )
     SELECT count(*)::int AS events,
            coalesce(greatest(extract(epoch FROM clock_timestamp() - min(recorded_at)), 0), 0)::float AS seconds
     FROM behind`,
    [log.transaction.toString(), log.position.toString()],
  );
  return rows[0] ?? { events: 0, seconds: 0 };
}
