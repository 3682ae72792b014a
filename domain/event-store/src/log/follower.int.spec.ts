import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { createNaiveReader, disturbAppends, reportReading } from '../testing';
import { createAppendNotifier } from './append-notifier';
import { createFollower, type FollowedEvent, type FollowerOptions } from './follower';
import { compareLog } from './log-position';
import { waitForCheckpoint } from './wait-for-checkpoint';

describe('createFollower', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  const follower = (handle: FollowerOptions['handle'], rest: Partial<FollowerOptions> = {}) =>
    createFollower({
      pool: database.relay,
      name: 'follower',
      handle,
      onError: (error) => {
        throw error;
      },
      ...rest,
    });
  const append = async (version: number) => {
    await database.owner.query(
      `INSERT INTO event_store.events (tenant, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at)
       VALUES ('acme', 'deal-1', $1, gen_random_uuid(), 'Sampled', 1, '{"n": 1}', '{}', '2026-01-02T03:04:05Z')`,
      [version],
    );
  };
  const place = (event: FollowedEvent) => `${event.streamId}@${event.version}`;

  it.each([
    [1, 1],
    [2, 2],
    [3, 5],
    [4, 100],
  ])(
    'loses, repeats and disorders nothing among slow commits and rollbacks, where a naive reader loses (seed %d, batches of %d)',
    async (seed, batchSize) => {
      const events: FollowedEvent[] = [];
      const ours = follower(async (batch) => void events.push(...batch), { batchSize });
      const naive = createNaiveReader(database.relay);
      const committed = await disturbAppends({
        pool: database.app,
        seed,
        moves: 150,
        between: async () => {
          await ours.catchUp();
          await naive.read();
        },
      });
      expect(reportReading(committed, events.map(place))).toEqual({ lost: 0, repeated: 0, outOfOrder: 0 });
      expect(events).toHaveLength(committed.length);
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => BigInt(index + 1)));
      expect([...events].sort((a, b) => compareLog(a.log, b.log))).toEqual(events);
      expect(reportReading(committed, naive.places).lost).toBeGreaterThan(0);
    },
  );

  it('orders the events of one transaction by position, however the server reads them', async () => {
    await database.owner.query(
      `INSERT INTO event_store.events (position, tenant, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at)
       OVERRIDING SYSTEM VALUE
       SELECT 100 + n, 'acme', 'deal-1', n, gen_random_uuid(), 'Sampled', 1, '{}', '{}', now()
       FROM generate_series(9, 1, -1) AS n`,
    );
    const pool = new pg.Pool({
      connectionString: database.url,
      options: '-c role=skillhub_relay -c TimeZone=UTC -c enable_indexscan=off -c enable_bitmapscan=off',
    });
    const versions: number[] = [];
    const scanning = follower(async (batch) => void versions.push(...batch.map(({ version }) => version)), {
      pool,
      batchSize: 4,
    });
    await scanning.catchUp();
    await pool.end();
    expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('hands out events as they were written', async () => {
    await append(1);
    const events: FollowedEvent[] = [];
    await follower(async (batch) => void events.push(...batch)).catchUp();
    expect(events).toEqual([
      expect.objectContaining({
        tenant: 'acme',
        streamId: 'deal-1',
        version: 1,
        type: 'Sampled',
        schemaVersion: 1,
        data: '{"n": 1}',
        metadata: {},
        occurredAt: '2026-01-02T03:04:05.000Z',
        sequence: 1n,
      }),
    ]);
  });

  it('hands out the same events with the same numbers again where they were not taken', async () => {
    for (const version of [1, 2, 3]) await append(version);
    const seen: string[] = [];
    let isDown = false;
    const flaky = follower(
      async (batch) => {
        seen.push(...batch.map(({ sequence, version }) => `${sequence}:${version}`));
        if (isDown) throw new Error('down');
        isDown = true;
      },
      { batchSize: 2 },
    );
    await expect(flaky.catchUp()).rejects.toThrow('down');
    isDown = false;
    await flaky.catchUp();
    expect(seen).toEqual(['1:1', '2:2', '3:3', '3:3']);
  });

  it('goes on by itself after a failure, told once for each', async () => {
    await append(1);
    const failures: unknown[] = [];
    let attempts = 0;
    const flaky = follower(
      async () => {
        attempts += 1;
        if (attempts < 3) throw new Error('down');
      },
      { retryMs: 1, onError: (error) => failures.push(error) },
    );
    flaky.start();
    const { rows } = await database.owner.query<{ transaction: string; position: string }>(
      'SELECT transaction::text, position::text FROM event_store.events',
    );
    const log = { transaction: BigInt(rows[0]?.transaction ?? 0), position: BigInt(rows[0]?.position ?? 0) };
    expect(await waitForCheckpoint({ pool: database.app, follower: 'follower', log, timeoutMs: 5000 })).toBe(
      true,
    );
    expect(failures).toHaveLength(2);
    await flaky.stop();
  });

  it('is woken by an append in its process, however long it would sleep', async () => {
    const notifier = createAppendNotifier();
    let arrived: (events: readonly FollowedEvent[]) => void = () => undefined;
    const arrival = new Promise<readonly FollowedEvent[]>((resolve) => {
      arrived = resolve;
    });
    const sleepy = follower(async (batch) => arrived(batch), { notifier, pollMs: 600_000 });
    sleepy.start();
    await append(1);
    notifier.notify();
    expect(await arrival).toHaveLength(1);
    await sleepy.stop();
  });

  it('shows how far it is behind', async () => {
    const behind = follower(async () => undefined);
    for (const version of [1, 2, 3]) await append(version);
    const lag = await behind.lag();
    expect(lag.events).toBe(3);
    expect(lag.seconds).toBeGreaterThan(0);
    await behind.catchUp();
    expect(await behind.lag()).toEqual({ events: 0, seconds: 0 });
  });

  it('refuses a log whose transactions lie ahead of the cluster: a logical restore', async () => {
    await append(1);
    await database.owner.query("UPDATE event_store.events SET transaction = '900000000000'");
    await expect(follower(async () => undefined).catchUp()).rejects.toThrow(/restored from another cluster/);
  });

  it('gives up waiting after the time it was given', async () => {
    const never = { transaction: 1n << 60n, position: 1n };
    expect(await follower(async () => undefined).waitFor(never, 1)).toBe(false);
  });
});
