import { eventContract } from '@skillhub/domain/contracts';
import { createDeadLetters } from '@skillhub/pipelines/dead-letters';
import { eventRegistry, type Message } from '@skillhub/pipelines/transport';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createRelay, type RelayOptions } from './relay';

const Counted = eventContract({
  type: 'Counted',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z.object({ n: z.number() }),
});

describe('the relay', () => {
  let database: TestDatabase;
  const stops: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()));
    await database.drop();
  });

  async function store(first: number, last: number, type = 'Counted'): Promise<void> {
    for (let n = first; n <= last; n += 1) {
      await database.owner.query(
        `INSERT INTO event_store.events (tenant, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at)
         VALUES ('acme', $1, 1, $2, $3, 1, $4, '{"actor":"user-1","correlationId":"c-1"}', '2026-11-20T08:30:00.000Z')`,
        [`thing-${n}`, randomUUID(), type, JSON.stringify({ n })],
      );
    }
  }

  function create(
    publish: (messages: readonly Message[]) => Promise<void>,
    options: Partial<RelayOptions> = {},
  ) {
    const errors: unknown[] = [];
    const relay = createRelay(
      {
        pool: database.relay,
        transport: { publish },
        deadLetters: createDeadLetters(database.relay),
        registry: eventRegistry([Counted]),
      },
      {
        batchSize: 4,
        paceMs: 0,
        pollMs: 5,
        retryMs: 5,
        stopGraceMs: 20,
        onError: (error) => errors.push(error),
        ...options,
      },
    );
    stops.push(() => relay.stop());
    return { relay, errors };
  }

  const numbers = (messages: readonly Message[]) =>
    messages.map(({ payload }) => (JSON.parse(payload) as { n: number }).n);

  it('publishes every event in the order of the store, numbered without gaps', async () => {
    await store(1, 10);
    const published: Message[] = [];
    const { relay } = create(async (messages) => void published.push(...messages));
    await relay.catchUp();
    expect(numbers(published)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(published.map(({ sequence }) => sequence)).toEqual(published.map((_, i) => BigInt(i + 1)));
    expect(await relay.countRelayed()).toEqual([{ type: 'Counted', schemaVersion: 1, count: 10 }]);
  });

  it('publishes again, under the same numbers, what was not acknowledged', async () => {
    await store(1, 6);
    const attempts: string[][] = [];
    const done = Promise.withResolvers<void>();
    const { relay, errors } = create(async (messages) => {
      attempts.push(messages.map(({ sequence, payload }) => `${sequence} ${payload}`));
      if (attempts.length <= 2) throw new Error('the broker is away');
      if (attempts.flat().some((one) => one.startsWith('6 '))) done.resolve();
    });
    relay.start();
    await done.promise;
    expect(attempts[1]).toEqual(attempts[0]);
    expect(attempts[2]?.slice(0, 4)).toEqual(attempts[0]);
    expect(errors).toHaveLength(2);
    await relay.stop();
    expect((await relay.metrics()).failures).toBe(2);
  });

  it('keeps the number of an event that becomes a dead letter', async () => {
    await store(1, 2);
    await store(3, 3, 'Uncounted');
    await store(4, 5);
    const published: Message[] = [];
    const { relay } = create(async (messages) => void published.push(...messages));
    await relay.catchUp();
    expect(published.map(({ sequence }) => Number(sequence))).toEqual([1, 2, 4, 5]);
    expect(await relay.metrics()).toMatchObject({
      published: 4,
      deadLetters: 1,
      lag: { events: 0, seconds: 0 },
    });
  });

  it('works alone: a second one stands by until the first has stopped', async () => {
    await store(1, 3);
    const [one, two]: [Message[], Message[]] = [[], []];
    const first = create(async (messages) => void one.push(...messages));
    await first.relay.catchUp();
    first.relay.start();
    await store(4, 4);
    const lastLog = async () => {
      const { rows } = await database.owner.query<{ transaction: string; position: string }>(
        'SELECT e.transaction::text, e.position FROM event_store.events e ORDER BY e.transaction DESC, e.position DESC LIMIT 1',
      );
      return { transaction: BigInt(rows[0]?.transaction ?? 0), position: BigInt(rows[0]?.position ?? 0) };
    };
    expect(await first.relay.waitFor(await lastLog(), 5_000)).toBe(true);
    const second = create(async (messages) => void two.push(...messages));
    await expect(second.relay.catchUp()).rejects.toThrow('another instance');
    await first.relay.stop();
    await store(5, 5);
    await second.relay.catchUp();
    expect([numbers(one), numbers(two)]).toEqual([[1, 2, 3, 4], [5]]);
  });

  it('stops although a publication hangs, and repeats it at the next start', async () => {
    await store(1, 3);
    const hanging = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const { relay, errors } = create(() => {
      begun.resolve();
      return hanging.promise;
    });
    relay.start();
    await begun.promise;
    await relay.stop();
    expect(errors).toEqual([]);
    // The server frees the lock when it sees that the connection is gone: the next one stands by until then.
    const published = await new Promise<readonly Message[]>((resolve) => {
      create(async (messages) => resolve(messages)).relay.start();
    });
    expect(numbers(published)).toEqual([1, 2, 3]);
    hanging.resolve();
  });
});
