import { Instant, StreamId, TenantId, type EventId } from '@skillhub/domain/kernel';
import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { appendBatch } from '../append/append-statement';
import { seededRandom } from './random';

export interface DisturbedAppends {
  /** Role skillhub_app, with a connection for each writer. */
  readonly pool: Pool;
  readonly seed: number;
  /** Moves of all writers together. */
  readonly moves: number;
  /** @default 6 */
  readonly writers?: number;
  /** Called between any two moves: where followers read, with transactions open around them. */
  readonly between: () => Promise<void>;
}

/** `<stream>@<version>` of an event. */
export type EventPlace = string;

interface OpenTransaction {
  readonly client: PoolClient;
  stream: string | undefined;
  events: readonly EventPlace[];
}

/**
 * What makes followers lose events: transactions that take their number early and write late, write early and commit
 * late, or never; each step of each writer between two readings. Every interleaving comes from the seed, none from a
 * sleep.
 * @returns the events that were committed
 */
export async function disturbAppends(options: DisturbedAppends): Promise<readonly EventPlace[]> {
  const { pool, seed, moves, writers = 6, between } = options;
  const random = seededRandom(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const versions = new Map<string, number>();
  const committed: EventPlace[] = [];
  const open: OpenTransaction[] = [];

  const begin = async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    // Half of them have their place in the order of transactions before they know what they write.
    if (random() < 0.5) await client.query('SELECT pg_current_xact_id()');
    open.push({ client, stream: undefined, events: [] });
  };
  const write = async (transaction: OpenTransaction) => {
    const free = Array.from({ length: writers * 2 }, (_, n) => `disturbed-${n}`).filter(
      (stream) => !open.some((other) => other.stream === stream),
    );
    const stream = free[pick(free.length)] ?? '';
    const version = versions.get(stream) ?? 0;
    const count = 1 + pick(3);
    transaction.stream = stream;
    const [answer] = await appendBatch(transaction.client, [sampleAppend(stream, version, count)]);
    if (answer?.status !== 'appended') return;
    transaction.events = Array.from({ length: count }, (_, n) => `${stream}@${version + n + 1}`);
  };
  const finish = async (transaction: OpenTransaction) => {
    open.splice(open.indexOf(transaction), 1);
    const isKept = random() < 0.75;
    await transaction.client.query(isKept ? 'COMMIT' : 'ROLLBACK');
    transaction.client.release();
    if (!isKept || transaction.stream === undefined) return;
    committed.push(...transaction.events);
    versions.set(transaction.stream, (versions.get(transaction.stream) ?? 0) + transaction.events.length);
  };

  try {
    for (let move = 0; move < moves; move += 1) {
      const transaction = open[pick(writers)];
      if (!transaction) await begin();
      else if (transaction.stream === undefined) await write(transaction);
      else await finish(transaction);
      await between();
    }
    for (const transaction of [...open]) await finish(transaction);
    await between();
    return committed;
  } finally {
    // Only where something has failed on the way: the connection goes with its transaction.
    for (const { client } of open) client.release(true);
  }
}

function sampleAppend(stream: string, expectedVersion: number, count: number) {
  return {
    tenant: TenantId.of('acme'),
    streamId: StreamId.of(stream),
    expectedVersion,
    events: Array.from({ length: count }, () => ({
      eventId: randomUUID() as EventId,
      type: 'Sampled',
      schemaVersion: 1,
      data: '{"n":1}',
      occurredAt: Instant.of('2026-01-15T09:00:00.000Z'),
    })),
    metadata: '{}',
    idempotency: undefined,
  };
}

/** What a reader of the log did to the events that were committed. */
export interface ReadingReport {
  readonly lost: number;
  readonly repeated: number;
  /** Events that came before an earlier one of their stream. */
  readonly outOfOrder: number;
}

export function reportReading(committed: readonly EventPlace[], read: readonly EventPlace[]): ReadingReport {
  const seen = new Set(read);
  const newest = new Map<string, number>();
  let outOfOrder = 0;
  for (const place of seen) {
    const [stream = '', version = ''] = place.split('@');
    if (Number(version) < (newest.get(stream) ?? 0)) outOfOrder += 1;
    newest.set(stream, Math.max(Number(version), newest.get(stream) ?? 0));
  }
  return {
    lost: committed.filter((place) => !seen.has(place)).length,
    repeated: read.length - seen.size,
    outOfOrder,
  };
}

/** A follower as they are often written: everything behind the highest position seen. It loses events. */
export function createNaiveReader(pool: Pool): {
  readonly read: () => Promise<void>;
  readonly places: EventPlace[];
} {
  const places: EventPlace[] = [];
  let last = '0';
  return {
    places,
    read: async () => {
      const { rows } = await pool.query<{ position: string; stream_id: string; version: number }>(
        'SELECT position::text, stream_id, version FROM event_store.events WHERE position > $1 ORDER BY position',
        [last],
      );
      for (const row of rows) places.push(`${row.stream_id}@${row.version}`);
      last = rows.at(-1)?.position ?? last;
    },
  };
}
