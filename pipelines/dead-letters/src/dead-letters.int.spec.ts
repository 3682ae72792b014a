import type { Message } from '@skillhub/pipelines/transport';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { createDeadLetters, type DeadLetters } from './dead-letters';
import type { NewDeadLetter } from './dead-letter';

const message = (id: string, tenant: string): Message => ({
  topic: 'skillhub.sales.v1',
  key: `${tenant}|deal-1`,
  sequence: 9_007_199_254_740_993n,
  attributes: { id, tenant, type: 'skillhub.sales.DealWon.v1' },
  payload: '{"amount":"é 🚀"}',
});
const letter = (id: string, tenant = 'acme', reason = 'invalid_json'): NewDeadLetter => ({
  stage: 'loader',
  step: 'decode-event',
  reason,
  details: '12 characters',
  message: message(id, tenant),
  partition: 2,
});

describe('the dead letters', () => {
  let database: TestDatabase;
  let deadLetters: DeadLetters;
  beforeAll(async () => {
    database = await createTestDatabase();
    deadLetters = createDeadLetters(database.relay);
  });
  afterAll(() => database.drop());
  beforeEach(() => database.owner.query('TRUNCATE pipeline.dead_letters'));

  const only = async () => {
    const all = await deadLetters.list({ limit: 10 });
    expect(all).toHaveLength(1);
    return all[0];
  };

  it('keep a message as it came, with its reason', async () => {
    await deadLetters.record([letter('e1')]);
    expect(await only()).toMatchObject({ ...letter('e1'), tenant: 'acme', status: 'open', attempts: 1 });
  });

  it('count the attempts of one that comes again, and keep when it was first seen', async () => {
    await deadLetters.record([letter('e1'), letter('e1')]);
    const first = await only();
    await deadLetters.record([letter('e1', 'acme', 'invalid_data')]);
    const again = await only();
    expect(again).toMatchObject({ attempts: 2, reason: 'invalid_data', firstSeen: first?.firstSeen });
  });

  it('keep what is no message of ours, once for the same bytes', async () => {
    const foreign = { ...message('', ''), key: '', attributes: {}, payload: 'a\0b \ud800', sequence: -1n };
    const found: NewDeadLetter = { stage: 'loader', step: 's', reason: 'no_sequence', message: foreign };
    await deadLetters.record([found]);
    await deadLetters.record([found, { ...found, message: { ...foreign, payload: 'other' } }]);
    const all = await deadLetters.list({ limit: 10 });
    expect(all.map((one) => [one.tenant, one.attempts, one.message.payload])).toEqual([
      [null, 2, 'a\uFFFDb \uFFFD'],
      [null, 1, 'other'],
    ]);
  });

  it('are listed by filter and by page', async () => {
    await deadLetters.record([
      letter('e1'),
      letter('e2', 'globex'),
      letter('e3', 'acme', 'unknown_event_type'),
    ]);
    const [first] = await deadLetters.list({ limit: 1 });
    const rest = await deadLetters.list({ limit: 10, ...(first ? { after: first.id } : {}) });
    expect(rest.map((one) => one.message.attributes['id'])).toEqual(['e2', 'e3']);
    expect(await deadLetters.list({ limit: 10, tenant: 'globex' })).toHaveLength(1);
    expect(await deadLetters.list({ limit: 10, reason: 'unknown_event_type' })).toHaveLength(1);
    expect(await deadLetters.countOpen()).toEqual(new Map([['skillhub.sales.v1', 3]]));
  });

  it('are replayed once, also by two people at the same time', async () => {
    await deadLetters.record([letter('e1')]);
    const id = (await only())?.id ?? '';
    let replays = 0;
    const replay = async () => {
      replays += 1;
      return { replayed: true } as const;
    };
    const outcomes = await Promise.all([deadLetters.attempt(id, replay), deadLetters.attempt(id, replay)]);
    expect(outcomes).toContainEqual({ replayed: true });
    expect(outcomes).toContainEqual(undefined);
    expect(replays).toBe(1);
    expect(await only()).toMatchObject({ status: 'replayed' });
  });

  it('stay open with the new reason when a replay is refused, or as they were when it fails', async () => {
    await deadLetters.record([letter('e1')]);
    const id = (await only())?.id ?? '';
    await deadLetters.attempt(id, async () => ({
      replayed: false,
      step: 'validate-event',
      reason: 'invalid_data',
    }));
    expect(await only()).toMatchObject({ status: 'open', reason: 'invalid_data', attempts: 2 });
    const failing = deadLetters.attempt(id, () => Promise.reject(new Error('the warehouse is away')));
    await expect(failing).rejects.toThrow('the warehouse is away');
    expect(await only()).toMatchObject({ status: 'open', attempts: 2 });
  });

  it('are open again when the message fails once more after a replay', async () => {
    await deadLetters.record([letter('e1')]);
    await deadLetters.attempt((await only())?.id ?? '', async () => ({ replayed: true }));
    await deadLetters.record([letter('e1')]);
    expect(await only()).toMatchObject({ status: 'open', attempts: 2 });
  });

  it('are shown to their own tenant alone', async () => {
    await deadLetters.record([letter('e1', 'acme'), letter('e2', 'globex')]);
    const client = await database.app.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('skillhub.tenant', 'acme', true)`);
      const seen = await client.query<{ tenant: string }>('SELECT tenant FROM pipeline.dead_letters');
      expect(seen.rows).toEqual([{ tenant: 'acme' }]);
      await client.query('SAVEPOINT before');
      await expect(client.query(`UPDATE pipeline.dead_letters SET status = 'replayed'`)).rejects.toThrow(
        'denied',
      );
      await client.query('ROLLBACK TO before');
      await client.query(`SELECT set_config('skillhub.tenant', '', true)`);
      expect((await client.query('SELECT 1 FROM pipeline.dead_letters')).rowCount).toBe(0);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
