import {
  ActorId,
  ERASED,
  eventMetadata,
  StreamId,
  SubjectId,
  TenantId,
  type RecordedEvent,
} from '@skillhub/domain/kernel';
import { fixedMetadata, sequentialEventIds } from '@skillhub/domain/kernel/testing';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { randomBytes } from 'node:crypto';
import { createEventReader } from '../event-reader';
import { createEventStore } from '../event-store';
import { createFollower, type FollowedEvent } from '../log/follower';
import { sampleCodec } from '../sample-events.fixture';
import { readEnvelope } from './cipher';
import { createVault, type Vault } from './vault';

const PLANTED = {
  name: 'Zébulon Planté',
  email: 'zebulon@planted.example',
  text: 'prefers to be called at noon',
};

describe('personal data', () => {
  const acme = TenantId.of('acme');
  const subject = SubjectId.of('person-1');
  const actor = ActorId.of('user-1');
  const masterKey = randomBytes(32);
  let database: TestDatabase;
  let newEventId = sequentialEventIds();
  beforeEach(async () => {
    database = await createTestDatabase();
    newEventId = sequentialEventIds();
  });
  afterEach(() => database.drop());

  /** As one process of several has it: a vault with its own cache, and a store over it. */
  const openProcess = (pool = database.app) => {
    const vault = createVault({ pool, masterKey });
    return { vault, store: createEventStore({ pool, codec: sampleCodec, vault }) };
  };
  type Process = ReturnType<typeof openProcess>;
  const note = ({ store }: Process, expectedVersion: number, tenant = acme) =>
    store.append({
      tenant,
      streamId: StreamId.of('person-1'),
      expectedVersion,
      events: [
        {
          eventId: newEventId(),
          type: 'PersonNoted',
          data: {
            personId: '1',
            name: PLANTED.name,
            email: PLANTED.email,
            notes: [{ at: 'noon', text: PLANTED.text }],
          },
          occurredAt: fixedMetadata().now,
        },
      ],
      metadata: eventMetadata(fixedMetadata()),
    });
  const read = async ({ store }: Process, tenant = acme): Promise<readonly RecordedEvent['data'][]> =>
    (await store.readStream(tenant, StreamId.of('person-1'))).events.map(({ data }) => data);
  const readable = {
    personId: '1',
    name: PLANTED.name,
    email: PLANTED.email,
    notes: [{ at: 'noon', text: PLANTED.text }],
  };
  const erased = { personId: '1', name: ERASED, email: ERASED, notes: [{ at: 'noon', text: ERASED }] };

  it('is readable to who has the key, on reading the stream and the event', async () => {
    const one = openProcess();
    await note(one, 0);
    expect(await read(one)).toEqual([readable]);
    const [event] = (await one.store.readStream(acme, StreamId.of('person-1'))).events;
    expect((await one.store.readEvent(acme, event?.eventId ?? newEventId()))?.data).toEqual(readable);
    expect(await read(openProcess())).toEqual([readable]);
  });

  it('is nowhere in the database in clear', async () => {
    await note(openProcess(), 0);
    const { rows: tables } = await database.owner.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c
       WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text IN ('event_store', 'vault', 'pipeline')`,
    );
    expect(tables.length).toBeGreaterThan(5);
    for (const { name } of tables) {
      const { rows } = await database.owner.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      const whole = rows.map(({ text }) => text).join('\n');
      for (const planted of [...Object.values(PLANTED), 'Zébulon', 'planted.example'])
        expect(whole).not.toContain(planted);
    }
  });

  it('reaches followers as recognisable ciphertext, structure and other fields in clear', async () => {
    await note(openProcess(), 0);
    const seen: FollowedEvent[] = [];
    const follower = createFollower({
      pool: database.relay,
      name: 'spy',
      handle: async (events) => void seen.push(...events),
      onError: () => undefined,
    });
    await follower.catchUp();
    const data = JSON.parse(seen[0]?.data ?? '{}') as {
      personId: string;
      name: string;
      notes: { at: string }[];
    };
    expect(data.personId).toBe('1');
    expect(data.notes[0]?.at).toBe('noon');
    expect(readEnvelope(data.name)?.subject).toBe('person-1');
  });

  it('is erased with its key, in this process and in others that have read it before', async () => {
    const [one, other] = [openProcess(), openProcess()];
    await note(one, 0);
    expect(await read(other)).toEqual([readable]);
    expect(await one.vault.erase(acme, subject, actor)).toBe(true);
    expect(await read(one)).toEqual([erased]);
    expect(await read(other)).toEqual([erased]);
    const { rows } = await database.owner.query(
      'SELECT wrapped_key, actor FROM vault.subject_keys JOIN vault.erasures USING (tenant, subject)',
    );
    expect(rows).toEqual([{ wrapped_key: null, actor: 'user-1' }]);
    expect(await other.vault.erase(acme, subject, actor)).toBe(false);
  });

  it('stays erased: what is written later is unreadable too', async () => {
    const [one, other] = [openProcess(), openProcess()];
    await note(one, 0);
    await one.vault.erase(acme, subject, actor);
    await note(one, 1);
    await note(other, 2);
    expect(await read(openProcess())).toEqual([erased, erased, erased]);
  });

  it.each(['app', 'owner'] as const)(
    'of one tenant is erased alone, also where policies do not hold (%s)',
    async (role) => {
      const one = openProcess(database[role]);
      const globex = TenantId.of('globex');
      await note(one, 0);
      await note(one, 0, globex);
      await one.vault.erase(acme, subject, actor);
      expect(await read(one)).toEqual([erased]);
      expect(await read(one, globex)).toEqual([readable]);
    },
  );

  it('cannot be moved into another event', async () => {
    const one = openProcess();
    await note(one, 0);
    await note(one, 1);
    await database.owner.query(
      'UPDATE event_store.events SET data = (SELECT data FROM event_store.events WHERE version = 1) WHERE version = 2',
    );
    await expect(read(one)).rejects.toThrow(/authenticate/);
  });

  it('needs the master key', async () => {
    await note(openProcess(), 0);
    const vault = createVault({ pool: database.app, masterKey: randomBytes(32) });
    const stranger = { vault, store: createEventStore({ pool: database.app, codec: sampleCodec, vault }) };
    await expect(read(stranger)).rejects.toThrow(/authenticate/);
  });

  it('of many people is read with one question where their keys are not in memory', async () => {
    const one = openProcess();
    await note(one, 0);
    const { events } = await one.store.readStream(acme, StreamId.of('person-1'));
    const fresh = createVault({ pool: database.app, masterKey });
    let questions = 0;
    const counting: Vault = {
      ...fresh,
      keysForReading: (...question) => {
        questions += 1;
        return fresh.keysForReading(...question);
      },
    };
    const logged: FollowedEvent[] = [];
    const follower = createFollower({
      pool: database.relay,
      name: 'spy',
      handle: async (batch) => void logged.push(...batch),
      onError: () => undefined,
    });
    await follower.catchUp();
    const reader = createEventReader({ codec: sampleCodec, vault: counting });
    expect((await reader.read([...logged, ...logged])).map(({ data }) => data)).toEqual([readable, readable]);
    expect(questions).toBe(1);
    expect(events).toHaveLength(1);
  });
});
