import { eventMetadata, StreamId, TenantId } from '@skillhub/domain/kernel';
import { fixedMetadata, sequentialEventIds } from '@skillhub/domain/kernel/testing';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { randomBytes } from 'node:crypto';
import { createEventStore } from './event-store';
import { inTenant } from './postgres/in-tenant';
import { sampleCodec } from './sample-events.fixture';
import { createVault } from './vault/vault';

/** Every table with a tenant that these migrations make; a new one without a policy fails the test below. */
const TENANT_TABLES = `
  SELECT c.oid::regclass::text AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant'
  WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
  ORDER BY 1`;

describe('tenants never meet', () => {
  const acme = TenantId.of('acme');
  const globex = TenantId.of('globex');
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    const vault = createVault({ pool: database.app, masterKey: randomBytes(32) });
    const store = createEventStore({ pool: database.app, codec: sampleCodec, vault });
    const newEventId = sequentialEventIds();
    for (const tenant of [acme, globex]) {
      await store.append({
        tenant,
        streamId: StreamId.of('person-1'),
        expectedVersion: 0,
        events: [
          {
            eventId: newEventId(),
            type: 'PersonNoted',
            data: { personId: '1', name: 'Ada', email: null, notes: [] },
            occurredAt: fixedMetadata().now,
          },
        ],
        metadata: eventMetadata(fixedMetadata()),
        idempotency: { key: 'k', bodyHash: 'h' },
      });
    }
  });
  afterAll(() => database.drop());

  const insertEvent = (tenant: string) => `
    INSERT INTO event_store.events (tenant, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at)
    VALUES ('${tenant}', 'deal-9', 1, gen_random_uuid(), 'Sampled', 1, '{}', '{}', now())`;

  it('the roles are neither owners nor exempt', async () => {
    const { rows } = await database.owner.query(
      `SELECT rolname, rolsuper, rolbypassrls,
              (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
       FROM pg_roles r WHERE rolname IN ('skillhub_app', 'skillhub_relay') ORDER BY 1`,
    );
    expect(rows).toEqual(
      ['skillhub_app', 'skillhub_relay'].map((rolname) => ({
        rolname,
        rolsuper: false,
        rolbypassrls: false,
        owned: 0,
      })),
    );
  });

  it('every table with a tenant has forced row-level security', async () => {
    const { rows } = await database.owner.query<{ name: string; enabled: boolean; forced: boolean }>(
      TENANT_TABLES,
    );
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'event_store.events',
        'event_store.idempotency',
        'vault.subject_keys',
        'vault.erasures',
      ]),
    );
    expect(rows.filter(({ enabled, forced }) => !enabled || !forced)).toEqual([]);
  });

  it.each(['event_store.events', 'event_store.idempotency', 'vault.subject_keys'])(
    '%s shows a tenant its own rows',
    async (table) => {
      const { rows } = await inTenant(database.app, acme, (client) =>
        client.query(`SELECT tenant FROM ${table}`),
      );
      expect(rows).toEqual([{ tenant: 'acme' }]);
    },
  );

  it.each(['event_store.events', 'event_store.idempotency', 'vault.subject_keys', 'vault.erasures'])(
    '%s shows nothing where no tenant is set, not even after a transaction that had one',
    async (table) => {
      await inTenant(database.app, acme, (client) => client.query('SELECT 1'));
      expect((await database.app.query(`SELECT * FROM ${table}`)).rows).toEqual([]);
    },
  );

  it('a tenant cannot write for another one, nor can nobody', async () => {
    const asAcme = inTenant(database.app, acme, (client) => client.query(insertEvent('globex')));
    await expect(asAcme).rejects.toThrow(/row-level security/);
    await expect(database.app.query(insertEvent('acme'))).rejects.toThrow(/row-level security/);
  });

  it.each([
    'UPDATE event_store.events SET data = NULL',
    'DELETE FROM event_store.events',
    'TRUNCATE event_store.events',
  ])('nobody changes the log: %s', async (statement) => {
    const asAcme = inTenant(database.app, acme, (client) => client.query(statement));
    await expect(asAcme).rejects.toThrow(/permission denied/);
    await expect(database.relay.query(statement)).rejects.toThrow(/permission denied/);
  });

  it('followers see every tenant, read only, and no key', async () => {
    const { rows } = await database.relay.query('SELECT tenant FROM event_store.events ORDER BY tenant');
    expect(rows).toEqual([{ tenant: 'acme' }, { tenant: 'globex' }]);
    await expect(database.relay.query(insertEvent('acme'))).rejects.toThrow(/permission denied/);
    await expect(database.relay.query('SELECT * FROM vault.subject_keys')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('read models show a tenant its own rows and are written by projections alone', async () => {
    await database.owner.query(
      `CREATE TABLE sales_read.planted (tenant text, n int);
       SELECT event_store.isolate_read_model('sales_read.planted')`,
    );
    await database.relay.query("INSERT INTO sales_read.planted VALUES ('acme', 1), ('globex', 2)");
    const own = await inTenant(database.app, globex, (client) =>
      client.query('SELECT n FROM sales_read.planted'),
    );
    expect(own.rows).toEqual([{ n: 2 }]);
    const written = inTenant(database.app, globex, (client) =>
      client.query("INSERT INTO sales_read.planted VALUES ('globex', 3)"),
    );
    await expect(written).rejects.toThrow(/permission denied/);
  });
});
