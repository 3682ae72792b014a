import {
  eventMetadata,
  StreamId,
  TenantId,
  type AppendRequest,
  type DomainEvent,
} from '@skillhub/domain/kernel';
import { eventStoreSuite, fixedMetadata, sequentialEventIds } from '@skillhub/domain/kernel/testing';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { randomBytes } from 'node:crypto';
import { createEventStore, type EventStoreOptions, type PostgresEventStore } from './event-store';
import { sampleCodec } from './sample-events.fixture';
import { createVault } from './vault/vault';

const masterKey = randomBytes(32);

function openStore(database: TestDatabase, options: Partial<EventStoreOptions> = {}): PostgresEventStore {
  const vault = createVault({ pool: database.app, masterKey });
  return createEventStore({ pool: database.app, codec: sampleCodec, vault, ...options });
}
const sampled = (n: number): DomainEvent => ({ type: 'Sampled', data: { n } });

eventStoreSuite(
  'on PostgreSQL',
  async () => {
    const database = await createTestDatabase();
    return { store: openStore(database), close: () => database.drop() };
  },
  sampled,
);

// The policies of the tables and the predicates of the statements each hold alone: here under a login that is exempt from
// the policies, in tenant-isolation.int.spec.ts in statements without a predicate.
eventStoreSuite(
  'on PostgreSQL, without row-level security',
  async () => {
    const database = await createTestDatabase();
    return { store: openStore(database, { pool: database.owner }), close: () => database.drop() };
  },
  sampled,
);

describe('group append', () => {
  const acme = TenantId.of('acme');
  let database: TestDatabase;
  let newEventId = sequentialEventIds();
  beforeEach(async () => {
    database = await createTestDatabase();
    newEventId = sequentialEventIds();
  });
  afterEach(() => database.drop());

  const request = (
    stream: string,
    expectedVersion: number,
    events: readonly DomainEvent[],
    tenant = acme,
  ): AppendRequest => ({
    tenant,
    streamId: StreamId.of(stream),
    expectedVersion,
    events: events.map((event) => ({ ...event, eventId: newEventId(), occurredAt: fixedMetadata().now })),
    metadata: eventMetadata(fixedMetadata()),
  });
  const transactions = async () => {
    const { rows } = await database.owner.query<{ count: number }>(
      'SELECT count(DISTINCT transaction)::int AS count FROM event_store.events',
    );
    return rows[0]?.count;
  };

  it('sends what arrives together in one transaction', async () => {
    const store = openStore(database, { lanes: 1 });
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => store.append(request(`deal-${n}`, 0, [sampled(n)]))),
    );
    expect(await transactions()).toBe(1);
  });

  it('sends at most so many events at once, and each tenant by itself', async () => {
    const store = openStore(database, { lanes: 1, maxEvents: 10 });
    const globex = TenantId.of('globex');
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        store.append(request(`deal-${n}`, 0, [sampled(n)], n % 2 ? acme : globex)),
      ),
    );
    expect(answers.every(({ status }) => status === 'appended')).toBe(true);
    expect(await transactions()).toBe(4);
  });

  it('takes appends to one stream in a batch one after the other, whole', async () => {
    const store = openStore(database, { lanes: 1 });
    const answers = await Promise.all([
      store.append(request('deal-1', 0, [sampled(1), sampled(2)])),
      store.append(request('deal-1', 0, [sampled(8), sampled(9)])),
      store.append(request('deal-1', 2, [sampled(3), sampled(4), sampled(5)])),
      store.append(request('deal-2', 0, [sampled(6)])),
      store.append(request('deal-1', 5, [sampled(7)])),
    ]);
    expect(answers.map((answer) => (answer.status === 'appended' ? answer.version : answer.status))).toEqual([
      2,
      'conflict',
      5,
      1,
      6,
    ]);
    const { events } = await store.readStream(acme, StreamId.of('deal-1'));
    expect(events.map(({ data }) => data)).toEqual([1, 2, 3, 4, 5, 7].map((n) => ({ n })));
    const positions = events.map(({ log }) => Number(log.position));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(await transactions()).toBe(1);
  });

  it('writes all events of a command or none', async () => {
    const store = openStore(database, { lanes: 2 });
    const racing = Array.from({ length: 30 }, (_, n) =>
      store.append(
        request(
          'deal-1',
          0,
          Array.from({ length: (n % 5) + 1 }, () => sampled(n)),
        ),
      ),
    );
    await Promise.all(racing);
    const { events } = await store.readStream(acme, StreamId.of('deal-1'));
    const [first] = events;
    const writer = (first?.data as { n: number }).n;
    expect(events.map(({ data }) => data)).toEqual(
      Array.from({ length: (writer % 5) + 1 }, () => ({ n: writer })),
    );
  });

  it('fails a poisonous command alone', async () => {
    const store = openStore(database, { lanes: 1 });
    // A zero character is valid text and valid JSON, and what jsonb refuses.
    const poison = { type: 'Sampled', data: { n: 0, text: 'a\u0000b' } };
    const answers = await Promise.allSettled([
      store.append(request('deal-1', 0, [sampled(1)])),
      store.append(request('deal-2', 0, [poison])),
      store.append(request('deal-3', 0, [sampled(3)])),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await store.readStream(acme, StreamId.of('deal-3'))).version).toBe(1);
  });

  it('refuses an event id that is taken, without calling it a conflict', async () => {
    const store = openStore(database, { lanes: 1 });
    const first = request('deal-1', 0, [sampled(1)]);
    await store.append(first);
    const answer = store.append({ ...first, streamId: StreamId.of('deal-2') });
    await expect(answer).rejects.toThrow(/events_event_id/);
  });

  it('refuses what its contract refuses, naming fields and no values', async () => {
    const store = openStore(database);
    const answer = store.append(request('deal-1', 0, [{ type: 'Sampled', data: { n: 'secret' } }]));
    await expect(answer).rejects.toThrow(/Sampled: refused by its contract at n \(invalid_type\)/);
    await expect(answer).rejects.not.toThrow(/secret/);
  });

  it('does not send a batch again whose connection broke: whether it was committed is not known', async () => {
    const store = openStore(database, { lanes: 1 });
    await database.owner.query(
      `CREATE FUNCTION event_store.cut() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
         $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
       CREATE TRIGGER cut AFTER INSERT ON event_store.events EXECUTE FUNCTION event_store.cut()`,
    );
    const answers = await Promise.allSettled(
      [1, 2].map((n) => store.append(request(`deal-${n}`, 0, [sampled(n)]))),
    );
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await database.owner.query('DROP TRIGGER cut ON event_store.events');
    expect(await store.append(request('deal-1', 0, [sampled(1)]))).toMatchObject({ version: 1 });
  });

  it('never lets a stream run against the order of the log', async () => {
    // Takes its transaction number, then waits while a later transaction writes the stream first.
    const early = await database.owner.connect();
    try {
      await early.query('BEGIN');
      await early.query('SELECT pg_current_xact_id()');
      await openStore(database).append(request('deal-1', 0, [sampled(1)]));
      const [next] = request('deal-1', 1, [sampled(2)]).events;
      const { rows } = await early.query(
        `SELECT won, conflicts, current_versions FROM event_store.append('acme', 1, '{}', '', '', '{}', 1, '{1}', '{1}', '{0}',
           'deal-1', '{2}', ARRAY[$1::uuid], 'Sampled', '{1}', '{"n":2}', '{}', '{2026-01-01T00:00:00Z}')`,
        [next?.eventId],
      );
      expect(rows).toEqual([{ won: [], conflicts: [1], current_versions: [1] }]);
    } finally {
      await early.query('ROLLBACK');
      early.release();
    }
  });

  it('drains: resolves when everything is stored', async () => {
    const store = openStore(database, { lanes: 1 });
    const appends = Array.from({ length: 10 }, (_, n) => store.append(request(`deal-${n}`, 0, [sampled(n)])));
    await Promise.all([store.drain(), ...appends]);
    const { rows } = await database.owner.query('SELECT count(*)::int AS count FROM event_store.events');
    expect(rows).toEqual([{ count: 10 }]);
  });
});
