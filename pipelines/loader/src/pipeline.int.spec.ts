import { RELAY } from '@skillhub/pipelines/relay';
import { createInProcessTransport, eventRegistry, type Transport } from '@skillhub/pipelines/transport';
import { createKafkaTransport } from '@skillhub/pipelines/transport-kafka';
import { findKafka, reportNotCovered, type KafkaBroker } from '@skillhub/tools/kafka-broker';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { eventContract } from '@skillhub/domain/contracts';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { LoadedBatch } from './loader';
import { ThingCounted, TOPIC } from './testing';
import { createTestPipeline, type PipelineUnderTest } from './testing/running-pipeline';
import { storeThings } from './testing/store-things';
import { checksum, openTestWarehouse } from './testing/test-warehouse';

const ThingForgotten = eventContract({
  type: 'ThingForgotten',
  version: 1,
  topic: TOPIC,
  schema: z.object({ n: z.number(), email: z.null() }),
});

const isRetriable = (error: unknown): boolean =>
  error instanceof Error && 'retriable' in error && error.retriable === true;

function fromStoreToWarehouse(name: string, openTransport: () => Transport): void {
  describe(`from the event store to the warehouse, ${name}`, () => {
    let database: TestDatabase;
    let warehouse: Awaited<ReturnType<typeof openTestWarehouse>>;
    let transport: Transport;
    let waiting: { rows: number; resolve: () => void } | undefined;
    let loaded: LoadedBatch[];

    beforeAll(async () => {
      warehouse = await openTestWarehouse();
    });
    afterAll(() => warehouse.drop());
    beforeEach(async () => {
      database = await createTestDatabase();
      await warehouse.command(`TRUNCATE TABLE ${warehouse.databases.raw}.events_sales`);
      loaded = [];
      transport = openTransport();
    });
    afterEach(async () => {
      // Also after a failure: what went on running would keep the databases open.
      for (const { relay, loader } of running.splice(0)) {
        await relay.stop();
        await loader.stop();
      }
      await transport.close();
      await database.drop();
    });

    const rows = () => loaded.reduce((sum, batch) => sum + batch.rows, 0);
    function onLoaded(batch: LoadedBatch): void {
      loaded.push(batch);
      if (waiting !== undefined && rows() >= waiting.rows) waiting.resolve();
    }
    /** Resolves when so many rows were loaded since the test began. */
    function untilLoaded(count: number): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting = { rows: count, resolve };
      if (rows() >= count) resolve();
      return promise;
    }
    const running: ReturnType<typeof createTestPipeline>[] = [];
    function create(overrides: Partial<PipelineUnderTest> = {}) {
      const created = createTestPipeline({
        pool: database.relay,
        warehouse,
        transport,
        onLoaded,
        ...overrides,
      });
      running.push(created);
      return created;
    }

    it('loads every event once, and tells of each batch', async () => {
      await storeThings(database.owner, 1, 1_200);
      const { relay, loader, errors, audit } = create();
      await loader.start();
      await relay.catchUp();
      await untilLoaded(1_200);
      expect(await audit()).toEqual({
        clean: true,
        topics: [
          { topic: TOPIC, stored: 1_200, rows: 1_200, events: 1_200, deadLetters: 0, missing: 0, extra: 0 },
        ],
      });
      expect(new Set(loaded.flatMap((batch) => batch.tenants))).toEqual(new Set(['acme', 'globex']));
      expect(loader.metrics()).toMatchObject({ loaded: 1_200, deadLetters: 0 });
      expect(await relay.metrics()).toMatchObject({ published: 1_200, sequence: 1_200n, lag: { events: 0 } });
      // A broker that still loads its coordinator says so, and is asked again.
      expect(errors.filter((error) => !isRetriable(error))).toEqual([]);
      await loader.stop();
    }, 30_000);

    it('follows what is appended while it runs', async () => {
      const { relay, loader } = create();
      await loader.start();
      relay.start();
      for (let n = 1; n <= 90; n += 30) {
        await storeThings(database.owner, n, n + 29);
        await untilLoaded(n + 29);
      }
      await relay.stop();
      await loader.stop();
      expect(await checksum(warehouse)).toMatch(/^90 rows/);
    }, 30_000);

    it('keeps an event of an unknown type and goes on; it is loaded once its contract is known', async () => {
      await storeThings(database.owner, 1, 20, (n) => (n === 7 ? { type: 'ThingForgotten' } : {}));
      const before = create();
      await before.loader.start();
      await before.relay.catchUp();
      await untilLoaded(19);
      const [letter] = await before.deadLetters.list({ limit: 10 });
      expect(letter).toMatchObject({
        stage: 'relay',
        step: 'find-contract',
        reason: 'unknown_event_type',
        details: 'ThingForgotten version 1',
        tenant: 'globex',
        status: 'open',
      });
      expect((await before.audit()).clean).toBe(true);
      expect(await before.replay.replayAll()).toEqual({ replayed: 0, refused: 1 });
      await before.loader.stop();

      const after = create({ registry: eventRegistry([ThingCounted, ThingForgotten]) });
      expect(await after.replay.replayAll({ reason: 'unknown_event_type' })).toEqual({
        replayed: 1,
        refused: 0,
      });
      expect(await after.replay.replay(letter?.id ?? '')).toBeUndefined();
      expect(await after.audit()).toMatchObject({
        clean: true,
        topics: [{ stored: 20, rows: 20, events: 20 }],
      });
      expect((await after.deadLetters.list({ limit: 10 }))[0]).toMatchObject({
        status: 'replayed',
        attempts: 2,
      });
    }, 30_000);

    it('keeps an event that its contract refuses, and replays it exactly once', async () => {
      await storeThings(database.owner, 1, 10, (n) =>
        n === 3 ? { data: '{"n":"three","email":null}' } : {},
      );
      const strict = create();
      await strict.loader.start();
      await strict.relay.catchUp();
      await untilLoaded(9);
      const [letter] = await strict.deadLetters.list({ limit: 10, stage: 'loader' });
      expect(letter).toMatchObject({
        step: 'validate-event',
        reason: 'invalid_data',
        details: 'n: invalid_type',
      });
      await strict.loader.stop();

      const lenient = eventContract({
        type: 'ThingCounted',
        version: 1,
        topic: TOPIC,
        schema: z.object({ n: z.unknown(), email: z.null() }),
      });
      const { replay, audit, rawEvents } = create({ registry: eventRegistry([lenient]) });
      // The row went in and the process died before the letter was marked: once more must not load it twice.
      const id = letter?.id ?? '';
      expect(await replay.replay(id)).toEqual({ replayed: true });
      await database.owner.query(`UPDATE pipeline.dead_letters SET status = 'open'`);
      expect(await replay.replay(id)).toEqual({ replayed: true });
      expect(await rawEvents.count(TOPIC)).toEqual({ rows: 10, events: 10 });
      expect((await audit()).clean).toBe(true);
    }, 30_000);

    it('is the same after emptying the warehouse and replaying the store from zero', async () => {
      await storeThings(database.owner, 1, 700);
      const { relay, loader, audit } = create();
      await loader.start();
      await relay.catchUp();
      await untilLoaded(700);
      const before = await checksum(warehouse);

      expect(await loader.replayFromZero(RELAY)).toBe(1);
      expect(await checksum(warehouse)).toMatch(/^0 rows/);
      await relay.catchUp();
      await untilLoaded(1_400);
      expect(await checksum(warehouse)).toBe(before);
      expect((await audit()).clean).toBe(true);
      await loader.stop();
    }, 30_000);

    it('loads nothing twice that a relay publishes again', async () => {
      await storeThings(database.owner, 1, 300);
      const { relay, loader, audit } = create();
      await loader.start();
      await relay.catchUp();
      await untilLoaded(300);
      // As if it had died between publishing and saving its checkpoint.
      await database.owner.query('DELETE FROM pipeline.checkpoints');
      await storeThings(database.owner, 301, 310);
      await relay.catchUp();
      await untilLoaded(310);
      expect((await audit()).clean).toBe(true);
      expect(await checksum(warehouse)).toMatch(/^310 rows/);
      await loader.stop();
    }, 30_000);

    it('finds in an audit what is missing and what is there twice', async () => {
      await storeThings(database.owner, 1, 50);
      const { relay, loader, audit } = create();
      await loader.start();
      await relay.catchUp();
      await untilLoaded(50);
      await loader.stop();
      const table = `${warehouse.databases.raw}.events_sales`;
      await warehouse.command(
        `DELETE FROM ${table} WHERE sequence = 7 SETTINGS lightweight_deletes_sync = 2`,
      );
      expect(await audit()).toMatchObject({ clean: false, topics: [{ missing: 1, extra: 0 }] });
      await warehouse.command(
        `INSERT INTO ${table} SETTINGS insert_deduplicate = 0 SELECT * FROM ${table} WHERE sequence IN (8, 9)`,
      );
      expect(await audit()).toMatchObject({
        clean: false,
        topics: [{ missing: 1, extra: 2, rows: 51, events: 49 }],
      });
    }, 30_000);
  });
}

fromStoreToWarehouse('in process', () => createInProcessTransport({ backoff: { firstMs: 1, maxMs: 10 } }));

const kafka = findKafka();
if (kafka.available) {
  let broker: KafkaBroker;
  beforeAll(async () => {
    broker = await kafka.start();
  }, 120_000);
  afterAll(() => broker.stop());
  fromStoreToWarehouse('over Kafka', () =>
    // Each test has a store of its own, whose events are numbered from 1 again.
    createKafkaTransport({ brokers: broker.brokers, lingerMs: 10, prefix: `${randomUUID()}.` }),
  );
} else {
  it('is covered over Kafka where a broker can be had', () => {
    expect(() => reportNotCovered('from the event store to the warehouse over Kafka', kafka)).not.toThrow();
  });
}
