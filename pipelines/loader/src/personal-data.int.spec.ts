import { SALES_EVENTS } from '@skillhub/domain/contracts';
import { createEventCodec, createEventStore, createVault } from '@skillhub/domain/event-store';
import { ActorId, CorrelationId, EventId, Instant, StreamId, TenantId } from '@skillhub/domain/kernel';
import { createInProcessTransport, eventRegistry } from '@skillhub/pipelines/transport';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestPipeline } from './testing/running-pipeline';
import { openTestWarehouse } from './testing/test-warehouse';

/** Examples of every event that was ever appended, as `domain/contracts` keeps them. */
const CORPUS = join(import.meta.dirname, '../../../domain/contracts/corpus');

interface Example {
  readonly type: string;
  readonly data: unknown;
}

function examples(): Example[] {
  const newest = new Map(
    SALES_EVENTS.map((contract) => [`${contract.type}.v${contract.version}.json`, contract.type]),
  );
  return readdirSync(CORPUS).flatMap((file) => {
    const type = newest.get(file);
    if (type === undefined) return [];
    const entries = JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as { readonly reads: unknown }[];
    return entries.map((entry) => ({ type, data: entry.reads }));
  });
}

/** The texts at a place in the data: keys, and `*` for each element. */
function textsAt(data: unknown, [key, ...rest]: readonly string[]): string[] {
  if (data === null || data === undefined) return [];
  if (key === undefined) return typeof data === 'string' ? [data] : [];
  if (typeof data !== 'object') return [];
  const parts = key === '*' ? Object.values(data) : [(data as Readonly<Record<string, unknown>>)[key]];
  return parts.flatMap((part) => textsAt(part, rest));
}

describe('every event of sales on its way to the warehouse', () => {
  let database: TestDatabase;
  let warehouse: Awaited<ReturnType<typeof openTestWarehouse>>;
  beforeAll(async () => {
    [database, warehouse] = await Promise.all([createTestDatabase(), openTestWarehouse()]);
  });
  afterAll(async () => {
    await warehouse.drop();
    await database.drop();
  });

  it('arrives, and brings no name, address or free text about a person', async () => {
    const codec = createEventCodec({ contracts: SALES_EVENTS });
    const vault = createVault({ pool: database.app, masterKey: randomBytes(32) });
    const store = createEventStore({ pool: database.app, codec, vault });
    const all = examples();
    for (const { type, data } of all) {
      const appended = await store.append({
        tenant: TenantId.of('acme'),
        streamId: StreamId.of(`example-${randomUUID()}`),
        expectedVersion: 0,
        events: [
          {
            eventId: EventId.of(randomUUID()),
            type,
            data,
            occurredAt: Instant.of('2026-11-20T08:30:00.000Z'),
          },
        ],
        metadata: { actor: ActorId.of('user-1'), correlationId: CorrelationId.of('c-1') },
      });
      expect(appended.status).toBe('appended');
    }

    const transport = createInProcessTransport();
    const registry = eventRegistry(SALES_EVENTS);
    const { relay, loader, audit, deadLetters } = createTestPipeline({
      pool: database.relay,
      warehouse,
      transport,
      registry,
    });
    await loader.start();
    await relay.catchUp();
    await loader.stop();
    await transport.close();

    expect(await deadLetters.list({ limit: 10 })).toEqual([]);
    expect(await audit()).toMatchObject({ clean: true, topics: [{ rows: all.length }] });
    const planted = all.flatMap(({ type, data }) =>
      codec.personalPaths(type, 1).flatMap((path) => textsAt(data, path)),
    );
    expect(planted.length).toBeGreaterThan(5);
    const rows = await warehouse.query(`SELECT * FROM ${warehouse.databases.raw}.events_sales`);
    const everything = JSON.stringify(rows);
    expect(planted.filter((text) => everything.includes(text))).toEqual([]);
    expect(everything).toContain('enc:v1:');
  }, 30_000);
});
