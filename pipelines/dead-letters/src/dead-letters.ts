import type { Topic } from '@skillhub/domain/contracts';
import type { Message } from '@skillhub/pipelines/transport';
import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import type { DeadLetter, DeadLetterFilter, DeadLetterPage, NewDeadLetter } from './dead-letter';

/** How an attempt to replay a dead letter ended. */
export type ReplayOutcome =
  | { readonly replayed: true }
  | { readonly replayed: false; readonly step: string; readonly reason: string; readonly details?: string };

/** The dead letters in PostgreSQL. */
export interface DeadLetters {
  /** Keeps each of them; one that is known counts one attempt more and is open again. */
  record(found: readonly NewDeadLetter[], within?: ClientBase): Promise<void>;
  list(page: DeadLetterPage): Promise<readonly DeadLetter[]>;
  countOpen(filter?: DeadLetterFilter): Promise<ReadonlyMap<Topic, number>>;
  /**
   * Runs an attempt for one open dead letter while nobody else can, and keeps how it ended.
   * @returns undefined when there is no open dead letter of that id
   */
  attempt(
    id: string,
    replay: (letter: DeadLetter) => Promise<ReplayOutcome>,
  ): Promise<ReplayOutcome | undefined>;
}

interface Row {
  id: string;
  tenant: string | null;
  stage: DeadLetter['stage'];
  step: string;
  reason: string;
  details: string | null;
  topic: Topic;
  partition: number | null;
  sequence: string;
  message_key: string;
  attributes: Record<string, string>;
  payload: string;
  status: DeadLetter['status'];
  attempts: number;
  first_seen: Date;
  last_seen: Date;
}

const COLUMNS = `id, tenant, stage, step, reason, details, topic, partition, sequence, message_key, attributes, payload,
  status, attempts, first_seen, last_seen`;
const MATCHES = `($1::text IS NULL OR tenant = $1) AND ($2::text IS NULL OR status = $2)
  AND ($3::text IS NULL OR stage = $3) AND ($4::text IS NULL OR reason = $4) AND ($5::text IS NULL OR topic = $5)`;

/** @param pool of the role skillhub_relay */
export function createDeadLetters(pool: Pool): DeadLetters {
  return {
    async record(found, within) {
      if (found.length === 0) return;
      // The same message twice in one statement would be refused by ON CONFLICT.
      const distinct = new Map(found.map((letter) => [fingerprint(letter), letter]));
      await (within ?? pool).query(
        `INSERT INTO pipeline.dead_letters AS d
           (fingerprint, tenant, stage, step, reason, details, topic, partition, sequence, message_key, attributes, payload)
         SELECT n.fingerprint, n.tenant, n.stage, n.step, n.reason, n.details, n.topic, n.partition, n.sequence,
                n.message_key, n.attributes, n.payload
         FROM jsonb_to_recordset($1::jsonb) AS n (fingerprint text, tenant text, stage text, step text, reason text,
           details text, topic text, partition integer, sequence bigint, message_key text, attributes jsonb, payload text)
         ON CONFLICT (fingerprint) DO UPDATE SET step = excluded.step, reason = excluded.reason,
           details = excluded.details, status = 'open', attempts = d.attempts + 1, last_seen = clock_timestamp()`,
        [JSON.stringify([...distinct].map(([digest, letter]) => toRow(digest, letter)))],
      );
    },

    async list({ limit, after, ...filter }) {
      const { rows } = await pool.query<Row>(
        `SELECT ${COLUMNS} FROM pipeline.dead_letters WHERE ${MATCHES} AND id > $6 ORDER BY id LIMIT $7`,
        [...filterValues(filter), after ?? '0', limit],
      );
      return rows.map(fromRow);
    },

    async countOpen(filter = {}) {
      const { rows } = await pool.query<{ topic: Topic; count: string }>(
        `SELECT topic, count(*) AS count FROM pipeline.dead_letters WHERE ${MATCHES} GROUP BY topic`,
        filterValues({ ...filter, status: 'open' }),
      );
      return new Map(rows.map((row) => [row.topic, Number(row.count)]));
    },

    async attempt(id, replay) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const { rows } = await client.query<Row>(
          `SELECT ${COLUMNS} FROM pipeline.dead_letters WHERE id = $1 AND status = 'open' FOR UPDATE`,
          [id],
        );
        const [row] = rows;
        const outcome = row === undefined ? undefined : await replay(fromRow(row));
        if (outcome !== undefined) await keepOutcome(client, id, outcome);
        await client.query('COMMIT');
        return outcome;
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
    },
  };
}

async function keepOutcome(client: ClientBase, id: string, outcome: ReplayOutcome): Promise<void> {
  if (outcome.replayed) {
    await client.query(
      `UPDATE pipeline.dead_letters SET status = 'replayed', replayed_at = clock_timestamp() WHERE id = $1`,
      [id],
    );
    return;
  }
  await client.query(
    `UPDATE pipeline.dead_letters SET step = $2, reason = $3, details = $4, attempts = attempts + 1,
       last_seen = clock_timestamp() WHERE id = $1`,
    [id, outcome.step, outcome.reason, outcome.details ?? null],
  );
}

function filterValues(filter: DeadLetterFilter): (string | null)[] {
  const { tenant = null, status = null, stage = null, reason = null, topic = null } = filter;
  return [tenant, status, stage, reason, topic];
}

/** An event has its id; what is no event of ours is known by its bytes. */
function fingerprint({ stage, message }: NewDeadLetter): string {
  const id = message.attributes['id'];
  const self = id === undefined ? [message.topic, message.key, message.payload] : [id];
  return createHash('sha256')
    .update(JSON.stringify([stage, ...self]))
    .digest('hex');
}

function toRow(digest: string, { message, ...letter }: NewDeadLetter) {
  return {
    fingerprint: digest,
    tenant: message.attributes['tenant'] === undefined ? null : storable(message.attributes['tenant']),
    stage: letter.stage,
    step: letter.step,
    reason: letter.reason,
    details: letter.details ?? null,
    topic: message.topic,
    partition: letter.partition ?? null,
    sequence: message.sequence.toString(),
    message_key: storable(message.key),
    attributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, value]) => [storable(name), storable(value)]),
    ),
    payload: storable(message.payload),
  };
}

/** PostgreSQL's text and jsonb hold neither U+0000 nor half a surrogate pair. */
const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

function fromRow(row: Row): DeadLetter {
  const message: Message = {
    topic: row.topic,
    key: row.message_key,
    sequence: BigInt(row.sequence),
    attributes: row.attributes,
    payload: row.payload,
  };
  return {
    id: row.id,
    tenant: row.tenant,
    stage: row.stage,
    step: row.step,
    reason: row.reason,
    ...(row.details === null ? {} : { details: row.details }),
    ...(row.partition === null ? {} : { partition: row.partition }),
    message,
    status: row.status,
    attempts: row.attempts,
    firstSeen: row.first_seen.toISOString(),
    lastSeen: row.last_seen.toISOString(),
  };
}
