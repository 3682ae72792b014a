import type { Instant, LogPosition } from '@skillhub/domain/kernel';
import type { ClientBase, Pool } from 'pg';
import { LOG_START } from './log-position';

/** How far a follower has come. */
export interface Checkpoint {
  readonly log: LogPosition;
  /** Number of events handled so far: 1 for the first of the log, without gaps. */
  readonly sequence: bigint;
}

interface CheckpointRow {
  readonly transaction: string;
  readonly position: string;
  readonly sequence: string;
}

export async function loadCheckpoint(client: ClientBase | Pool, follower: string): Promise<Checkpoint> {
  const { rows } = await client.query<CheckpointRow>(
    'SELECT transaction::text, position::text, sequence::text FROM pipeline.checkpoints WHERE follower = $1',
    [follower],
  );
  const row = rows[0];
  if (!row) return { log: LOG_START, sequence: 0n };
  return {
    log: { transaction: BigInt(row.transaction), position: BigInt(row.position) },
    sequence: BigInt(row.sequence),
  };
}

/** @throws Error when the checkpoint has been moved past this one by someone else */
export async function saveCheckpoint(
  client: ClientBase,
  follower: string,
  checkpoint: Checkpoint,
  recordedAt: Instant | null,
): Promise<void> {
  const { rowCount } = await client.query({
    name: 'save-checkpoint',
    text: `INSERT INTO pipeline.checkpoints AS c (follower, transaction, position, sequence, recorded_at)
           VALUES ($1, $2::xid8, $3, $4, $5)
           ON CONFLICT (follower) DO UPDATE
           SET transaction = excluded.transaction, position = excluded.position, sequence = excluded.sequence,
               recorded_at = excluded.recorded_at, saved_at = clock_timestamp()
           WHERE c.sequence < excluded.sequence`,
    values: [
      follower,
      checkpoint.log.transaction.toString(),
      checkpoint.log.position.toString(),
      checkpoint.sequence.toString(),
      recordedAt,
    ],
  });
  if (rowCount !== 1) throw new Error(`the checkpoint of ${follower} was moved by another instance`);
}

/** Puts the checkpoint where a rebuild has ended, before or after where it was. */
export async function resetCheckpoint(
  client: ClientBase,
  follower: string,
  checkpoint: Checkpoint,
): Promise<void> {
  await client.query('DELETE FROM pipeline.checkpoints WHERE follower = $1', [follower]);
  await saveCheckpoint(client, follower, checkpoint, null);
}
