import type { DeadLetters } from '@skillhub/pipelines/dead-letters';
import type { ClientBase, Pool } from 'pg';
import { LaneMovedError, type BatchJournal, type IntendedBatch } from './batch-journal';

interface LaneRow {
  high_water: string;
  pending_first: string | null;
  pending_last: string | null;
  pending_messages: number | null;
  pending_rows: number | null;
}

/** The insert holds for a lane that was never loaded, the update for one that is exactly where the caller saw it. */
const INTEND = `INSERT INTO pipeline.loader_batches AS b
    (topic, partition, generation, high_water, pending_first, pending_last, pending_messages, pending_rows)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8
  WHERE $3 = (SELECT max(generation) FROM pipeline.replays)
  ON CONFLICT (topic, partition) DO UPDATE SET generation = excluded.generation,
    pending_first = excluded.pending_first, pending_last = excluded.pending_last,
    pending_messages = excluded.pending_messages, pending_rows = excluded.pending_rows, changed_at = clock_timestamp()
  WHERE b.generation = $3 AND b.high_water = $4 AND b.pending_first IS NULL`;

const DONE = `UPDATE pipeline.loader_batches SET high_water = pending_last, loaded_rows = loaded_rows + pending_rows,
    loaded_batches = loaded_batches + 1, pending_first = NULL, pending_last = NULL, pending_messages = NULL,
    pending_rows = NULL, changed_at = clock_timestamp()
  WHERE topic = $1 AND partition = $2 AND generation = $3 AND pending_first = $4 AND pending_last = $5`;

const WITHDRAW = `UPDATE pipeline.loader_batches SET pending_first = NULL, pending_last = NULL, pending_messages = NULL,
    pending_rows = NULL, changed_at = clock_timestamp()
  WHERE topic = $1 AND partition = $2 AND generation = $3 AND pending_first = $4 AND pending_last = $5`;

/** @param pool of the role skillhub_relay */
export function createPostgresBatchJournal(pool: Pool, deadLetters: DeadLetters): BatchJournal {
  async function intend(client: ClientBase | Pool, batch: IntendedBatch): Promise<void> {
    const { lane, generation, highWater, bounds } = batch;
    const { rowCount } = await client.query(INTEND, [
      lane.topic,
      lane.partition,
      generation,
      highWater.toString(),
      bounds.first.toString(),
      bounds.last.toString(),
      bounds.messages,
      bounds.rows,
    ]);
    if (rowCount !== 1) throw new LaneMovedError(lane);
  }

  /** Locked: of two loaders that start at once, one empties and the other finds it done. */
  async function finishEmptying(empty: () => Promise<void>): Promise<void> {
    await inTransaction(async (client) => {
      const { rows } = await client.query<{ generation: number }>(
        `SELECT generation FROM pipeline.replays WHERE emptied_at IS NULL ORDER BY generation DESC LIMIT 1 FOR UPDATE`,
      );
      if (rows.length === 0) return;
      await empty();
      await client.query(
        `UPDATE pipeline.replays SET emptied_at = clock_timestamp() WHERE emptied_at IS NULL`,
      );
    });
  }

  async function inTransaction<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const answer = await work(client);
      await client.query('COMMIT');
      return answer;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  return {
    finishEmptying,

    async beginGeneration(relay, empty) {
      const generation = await inTransaction(async (client) => {
        // The lock of the follower: while a relay holds it, it would save a checkpoint over ours.
        const { rows } = await client.query<{ free: boolean }>(
          `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free`,
          [`follower:${relay}`],
        );
        if (rows[0]?.free !== true) throw new Error(`${relay} is running: stop it before a replay`);
        const begun = await client.query<{ generation: number }>(
          `INSERT INTO pipeline.replays (generation)
           SELECT max(generation) + 1 FROM pipeline.replays RETURNING generation`,
        );
        await client.query(`DELETE FROM pipeline.loader_batches`);
        await client.query(`DELETE FROM pipeline.checkpoints WHERE follower = $1`, [relay]);
        return begun.rows[0]?.generation ?? 0;
      });
      await finishEmptying(empty);
      return generation;
    },

    async currentGeneration() {
      const { rows } = await pool.query<{ generation: number; emptied: boolean }>(
        `SELECT generation, emptied_at IS NOT NULL AS emptied FROM pipeline.replays ORDER BY generation DESC LIMIT 1`,
      );
      const [newest] = rows;
      if (newest?.emptied !== true) throw new Error('the raw tables are being emptied for a replay');
      return newest.generation;
    },

    async read(lane, generation) {
      const { rows } = await pool.query<LaneRow>(
        `SELECT high_water, pending_first, pending_last, pending_messages, pending_rows
         FROM pipeline.loader_batches WHERE topic = $1 AND partition = $2 AND generation = $3`,
        [lane.topic, lane.partition, generation],
      );
      const [row] = rows;
      if (row === undefined) return { highWater: 0n, pending: undefined };
      const { pending_first: first, pending_last: last } = row;
      return {
        highWater: BigInt(row.high_water),
        pending:
          first === null || last === null
            ? undefined
            : {
                first: BigInt(first),
                last: BigInt(last),
                messages: row.pending_messages ?? 0,
                rows: row.pending_rows ?? 0,
              },
      };
    },

    async intend(batch) {
      if (batch.deadLetters.length === 0) return intend(pool, batch);
      await inTransaction(async (client) => {
        await deadLetters.record(batch.deadLetters, client);
        await intend(client, batch);
      });
    },

    async done(lane, generation, { first, last }) {
      await pool.query(DONE, [lane.topic, lane.partition, generation, first.toString(), last.toString()]);
    },

    async withdraw(lane, generation, { first, last }) {
      await pool.query(WITHDRAW, [lane.topic, lane.partition, generation, first.toString(), last.toString()]);
    },
  };
}
