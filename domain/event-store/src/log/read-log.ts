import type { LogPosition } from '@skillhub/domain/kernel';
import type { ClientBase } from 'pg';
import { RAW_TYPES, type RawRow } from '../postgres/raw-rows';
import { LOGGED_EVENT_COLUMNS, loggedEvent, type LoggedEvent } from './logged-event';

/**
 * The next events of the log in its order. Three things make it complete, and leaving out any of them loses events:
 * the checkpoint is the pair (transaction, position), the order is that pair, and nothing is read from the oldest running
 * transaction on. A transaction takes its number before it commits: one that is slow would otherwise appear behind a
 * checkpoint that has passed it.
 */
export async function readLog(
  client: ClientBase,
  after: LogPosition,
  limit: number,
): Promise<readonly LoggedEvent[]> {
  const { rows } = await client.query({
    // The limit is part of the text: planned without knowing it, a page could be taken for a tenth of the log.
    name: `read-log-${limit}`,
    text: `SELECT ${LOGGED_EVENT_COLUMNS} FROM event_store.events
           WHERE (transaction, position) > ($1::xid8, $2::bigint)
             AND transaction < pg_snapshot_xmin(pg_current_snapshot())
           ORDER BY transaction, position LIMIT ${limit}`,
    values: [after.transaction.toString(), after.position.toString()],
    rowMode: 'array',
    types: RAW_TYPES,
  });
  return (rows as readonly RawRow[]).map(loggedEvent);
}
