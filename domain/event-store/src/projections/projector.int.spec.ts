import { StreamId, TenantId } from '@skillhub/domain/kernel';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { randomUUID } from 'node:crypto';
import { inTenant } from '../postgres/in-tenant';
import { COUNTER_TABLES, counters, counts } from './counters.fixture';
import type { EventReader } from './event-reader';
import type { Projection } from './projection';
import { createProjector, type Projector } from './projector';
import { rebuildTables } from './rebuild';

const reader: EventReader = {
  read: (events) =>
    Promise.resolve(events.map((event) => ({ ...event, data: JSON.parse(event.data) as unknown }))),
};
const projection: Projection = { name: 'counters', tables: [counters, counts] };
const acme = TenantId.of('acme');

describe('createProjector', () => {
  let database: TestDatabase;
  let projector: Projector;
  const failures: unknown[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    await database.owner.query(COUNTER_TABLES);
    projector = newProjector();
  });
  afterEach(async () => {
    await projector.stop();
    await database.drop();
    expect(failures.splice(0)).toEqual([]);
  });

  const newProjector = (batchSize = 3) =>
    createProjector({
      pool: database.relay,
      projection,
      reader,
      batchSize,
      onError: (error) => failures.push(error),
    });
  const append = async (tenant: string, streamId: string, version: number, type: string, data: object) => {
    const { rows } = await database.owner.query<{ transaction: string; position: string }>(
      `INSERT INTO event_store.events (tenant, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at)
       VALUES ($1, $2, $3, $4, $5, 1, $6, '{}', '2026-01-02T03:04:05.600Z') RETURNING transaction::text, position::text`,
      [tenant, streamId, version, randomUUID(), type, data],
    );
    const row = rows[0];
    return { transaction: BigInt(row?.transaction ?? 0), position: BigInt(row?.position ?? 0) };
  };
  const history = async () => {
    await append('acme', 'counter-1', 1, 'Counted', { by: 1 });
    await append('globex', 'counter-1', 1, 'Counted', { by: 100 });
    await append('acme', 'counter-1', 2, 'Named', { name: 'one "quoted", {braced}' });
    await append('acme', 'counter-2', 1, 'Named', { name: 'two' });
    return append('acme', 'counter-1', 3, 'Counted', { by: 5 });
  };
  const rowsOf = async (tenant: TenantId) =>
    inTenant(database.app, tenant, async (client) => {
      const { rows } = await client.query(
        'SELECT stream_id, version, name, total::int, history FROM sales_read.counters ORDER BY stream_id',
      );
      return rows as unknown[];
    });
  const acmeRows = [
    { stream_id: 'counter-1', version: 3, name: 'one "quoted", {braced}', total: 6, history: [1, 5] },
    { stream_id: 'counter-2', version: 1, name: 'two', total: 0, history: [] },
  ];

  it('folds every stream over several batches, each tenant its own', async () => {
    await history();
    await projector.catchUp();
    expect(await rowsOf(acme)).toEqual(acmeRows);
    expect(await rowsOf(TenantId.of('globex'))).toHaveLength(1);
    const { rows } = await database.owner.query('SELECT sum(by)::int AS sum FROM sales_read.counts');
    expect(rows).toEqual([{ sum: 106 }]);
  });

  it('goes on where another one stopped', async () => {
    await history();
    await projector.catchUp();
    await append('acme', 'counter-2', 2, 'Counted', { by: 7 });
    const next = newProjector();
    await next.catchUp();
    expect(await rowsOf(acme)).toContainEqual(expect.objectContaining({ name: 'two', total: 7, version: 2 }));
  });

  it('shows a caller their own write', async () => {
    projector.start();
    const log = await history();
    expect(await projector.waitFor(log, 5000)).toBe(true);
    expect(await rowsOf(acme)).toEqual(acmeRows);
    expect(await projector.lag()).toEqual({ events: 0, seconds: 0 });
  });

  it('moves neither rows nor checkpoint where a batch fails', async () => {
    await history();
    await database.owner.query('ALTER TABLE sales_read.counts ADD CHECK (by < 5)');
    await expect(projector.catchUp()).rejects.toThrow(/check/);
    expect((await projector.lag()).events).toBeGreaterThan(0);
    await database.owner.query('ALTER TABLE sales_read.counts DROP CONSTRAINT counts_by_check');
    await projector.catchUp();
    expect(await rowsOf(acme)).toEqual(acmeRows);
  });

  it('reads a stream again where events of it went by before the table saw them', async () => {
    await history();
    await projector.catchUp();
    await database.owner.query("DELETE FROM sales_read.counters WHERE stream_id = 'counter-1'");
    await append('acme', 'counter-1', 4, 'Counted', { by: 1 });
    await projector.catchUp();
    expect(await rowsOf(acme)).toContainEqual(
      expect.objectContaining({ version: 4, total: 7, history: [1, 5, 1] }),
    );
  });

  it('rebuilds the same rows from nothing, and follows on', async () => {
    await history();
    projector.start();
    await projector.catchUp();
    await database.owner.query('UPDATE sales_read.counters SET total = 999; DELETE FROM sales_read.counts');
    const report = await projector.rebuild(database.owner);
    expect(report.events).toBe(5);
    expect(await rowsOf(acme)).toEqual(acmeRows);
    const log = await append('acme', 'counter-2', 2, 'Counted', { by: 7 });
    expect(await projector.waitFor(log, 5000)).toBe(true);
    expect(await rowsOf(acme)).toContainEqual(expect.objectContaining({ name: 'two', total: 7 }));
    expect(await rowsOf(TenantId.of('nobody'))).toEqual([]);
  });

  it('rebuilds the same rows where they do not fit in memory', async () => {
    await history();
    await append('acme', 'counter-2', 2, 'Counted', { by: 7 });
    const client = await database.relay.connect();
    const report = await rebuildTables({
      client,
      owner: database.owner,
      projection,
      reader,
      batchSize: 2,
      rowsInMemory: 1,
    });
    client.release();
    expect(report.events).toBe(6);
    expect(await rowsOf(acme)).toEqual([
      acmeRows[0],
      { stream_id: 'counter-2', version: 2, name: 'two', total: 7, history: [7] },
    ]);
    await append('acme', 'counter-2', 3, 'Counted', { by: 1 });
    await projector.catchUp();
    expect(await rowsOf(acme)).toContainEqual(expect.objectContaining({ version: 3, total: 8 }));
  });

  it('is active once among many', async () => {
    await history();
    projector.start();
    await projector.catchUp();
    await expect(newProjector().catchUp()).rejects.toThrow(/another instance/);
  });

  it('takes over where the active one has lost its connection', async () => {
    projector.start();
    await projector.catchUp();
    const second = newProjector();
    second.start();
    await database.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database =
         (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    const log = await history();
    expect(await second.waitFor(log, 5000)).toBe(true);
    await second.stop();
    expect(await rowsOf(acme)).toEqual(acmeRows);
    failures.splice(0);
  });

  it('has streams ids of the category alone', async () => {
    await append('acme', 'counter_other-1', 1, 'Counted', { by: 1 });
    await projector.catchUp();
    expect(await rowsOf(acme)).toEqual([]);
    expect(StreamId.of('counter_other-1').startsWith('counter')).toBe(true);
  });
});
