import { createDeadLetters } from '@skillhub/pipelines/dead-letters';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { batchJournalSuite } from './batch-journal.suite';
import { createPostgresBatchJournal } from './postgres-batch-journal';
import { createRawEvents } from './raw-events';
import { rawEventsSuite, rawThing } from './raw-events.suite';
import { TOPIC } from './testing';
import { openTestWarehouse } from './testing/test-warehouse';

describe('on PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  batchJournalSuite('PostgreSQL', async () => {
    await database.owner.query(
      'TRUNCATE pipeline.loader_batches, pipeline.dead_letters; DELETE FROM pipeline.replays WHERE generation > 0',
    );
    const deadLetters = createDeadLetters(database.relay);
    return {
      journal: createPostgresBatchJournal(database.relay, deadLetters),
      recorded: async () => (await deadLetters.list({ limit: 10 })).length,
    };
  });

  it('begins no generation while a relay holds its lock', async () => {
    const journal = createPostgresBatchJournal(database.relay, createDeadLetters(database.relay));
    const client = await database.relay.connect();
    await client.query(`SELECT pg_advisory_lock(hashtextextended('follower:relay', 0))`);
    await expect(journal.beginGeneration('relay', async () => undefined)).rejects.toThrow('is running');
    client.release(true);
  });
});

describe('on chDB', () => {
  let warehouse: Awaited<ReturnType<typeof openTestWarehouse>>;
  beforeAll(async () => {
    warehouse = await openTestWarehouse();
  });
  afterAll(() => warehouse.drop());

  rawEventsSuite('chDB', async () => createRawEvents(warehouse));

  it('keeps every column as it came', async () => {
    const rawEvents = createRawEvents(warehouse);
    await rawEvents.empty(TOPIC);
    const row = {
      ...rawThing(3),
      data: '{"n":3,"email":"enc:\\u00e9 🚀 \\\\ \' \\n"}',
      actor: "O'Brien\n\t\\",
    };
    await rawEvents.insert(TOPIC, [row], "a token with a ' in it");
    const found = await warehouse.query(
      `SELECT * EXCEPT (loaded_at, sequence), toString(sequence) AS sequence FROM ${warehouse.databases.raw}.events_sales`,
    );
    expect(found).toEqual([
      { ...row, occurred_at: '2026-11-20 08:30:00.123', recorded_at: '2026-11-20 08:30:01.456' },
    ]);
  });

  it('has the tenant first in its sort key, and a window for tokens', async () => {
    const [table] = await warehouse.query<{ sorting_key: string; create_table_query: string }>(
      `SELECT sorting_key, create_table_query FROM system.tables
       WHERE database = '${warehouse.databases.raw}' AND name = 'events_sales'`,
    );
    expect(table?.sorting_key).toBe('tenant, type, sequence');
    expect(table?.create_table_query).toContain('non_replicated_deduplication_window = 1000');
  });
});
