import type { LogPosition } from '@skillhub/domain/kernel';
import type { Pool } from 'pg';

export interface EventCount {
  readonly type: string;
  readonly schemaVersion: number;
  readonly count: number;
}

/**
 * How many events of each type and version the log holds up to a position, that one included; for audits of what was
 * derived from it.
 * @param pool role skillhub_relay
 */
export async function countEvents(pool: Pool, upTo: LogPosition): Promise<readonly EventCount[]> {
  const { rows } = await pool.query<{ type: string; schemaVersion: number; count: string }>(
    `SELECT type, schema_version AS "schemaVersion", count(*) AS count FROM event_store.events
     WHERE (transaction, position) <= ($1::xid8, $2::bigint) GROUP BY type, schema_version ORDER BY type, schema_version`,
    [upTo.transaction.toString(), upTo.position.toString()],
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
