import { ActorId, CorrelationId, Instant, TenantId } from '@skillhub/domain/kernel';
import type { Tenant } from '@skillhub/domain/identity';
import { createTestDatabase, fixedClock, type TestDatabase } from '@skillhub/tools/testing';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createAccessTokens, createAuditLog, createDirectory, createSessions } from './index';

const acme: Tenant = {
  id: TenantId.of('acme'),
  name: 'Acme',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  demo: false,
};
const rival: Tenant = { ...acme, id: TenantId.of('rival'), name: 'Rival' };
const ada = {
  email: 'Ada@acme.test',
  name: 'Ada',
  role: 'sales',
  language: 'fr',
  password: 'correct horse',
} as const;

describe('identity in PostgreSQL', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  const clock = fixedClock();

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, options: '-c role=skillhub_identity' });
    const directory = createDirectory(pool);
    await directory.ensureTenant(acme, clock.now());
    await directory.ensureTenant(rival, clock.now());
    await directory.ensureUser(acme.id, { ...ada, id: randomUUID() }, clock.now());
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const signIn = (email: string, password: string, now = clock.now()) =>
    createSessions(pool).signIn({ email, password, source: '192.0.2.1', now });

  it('keeps what a tenant and an account have when they are ensured again', async () => {
    const directory = createDirectory(pool);
    await directory.ensureTenant({ ...acme, name: 'Other' }, clock.now());
    await directory.ensureUser(acme.id, { ...ada, id: randomUUID(), role: 'admin' }, clock.now());
    expect(await directory.findTenant(acme.id)).toEqual(acme);
    expect(await directory.listUsers(acme.id)).toEqual([
      expect.objectContaining({ email: 'ada@acme.test', role: 'sales' }),
    ]);
  });

  it('opens a session by address and password, whatever the case of the address', async () => {
    const result = await signIn(' ADA@acme.test', ada.password);
    const session = result.ok ? result.value : undefined;
    expect(session?.principal).toMatchObject({ role: 'sales', tenant: acme, user: { name: 'Ada' } });
    expect(await createSessions(pool).find(session?.secret ?? '', clock.now())).toEqual(session?.principal);
  });

  it('keeps neither the secret nor the password', async () => {
    const result = await signIn(ada.email, ada.password);
    const { rows } = await database.owner.query<{ text: string }>(
      `SELECT string_agg(s::text, '') || (SELECT string_agg(u::text, '') FROM identity.users u) AS text
       FROM identity.sessions s`,
    );
    expect(rows[0]?.text).not.toContain(ada.password);
    expect(rows[0]?.text).not.toContain(result.ok ? result.value.secret : 'no session');
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const refusal = { ok: false, error: { code: 'identity.invalid_credentials' } };
    expect(await signIn(ada.email, 'wrong')).toEqual(refusal);
    expect(await signIn('nobody@acme.test', 'wrong')).toEqual(refusal);
  });

  it('slows down guessing, and then also the right password', async () => {
    const later = fixedClock('2026-02-01T08:00:00.000Z');
    for (let i = 0; i < 5; i += 1) await signIn(ada.email, 'wrong', later.now());
    expect(await signIn(ada.email, ada.password, later.now())).toEqual({
      ok: false,
      error: { code: 'identity.too_many_attempts', details: { retryAfterSeconds: 2 } },
    });
    later.advance(2_000);
    expect((await signIn(ada.email, ada.password, later.now())).ok).toBe(true);
  });

  it('ends a session by signing out, by idleness and by age', async () => {
    const sessions = createSessions(pool);
    const start = fixedClock('2026-03-01T08:00:00.000Z');
    const open = async () => {
      const result = await signIn(ada.email, ada.password, start.now());
      return result.ok ? result.value.secret : '';
    };
    const [left, idle] = [await open(), await open()];
    await sessions.end(left);
    expect(await sessions.find(left, start.now())).toBeUndefined();
    start.advance(11 * 3_600_000);
    expect(await sessions.find(idle, start.now())).toBeDefined();
    start.advance(12 * 3_600_000);
    expect(await sessions.find(idle, start.now())).toBeUndefined();
    expect(await sessions.sweep(start.now())).toBeGreaterThan(0);
  });

  it('lets a program in by its token until it expires or is revoked', async () => {
    const tokens = createAccessTokens(pool);
    const request = { tenant: acme.id, role: 'data', name: 'nightly', createdBy: ActorId.of('u-1') } as const;
    const { token, tokenId } = await tokens.issue({ ...request, now: clock.now(), lifetimeDays: 1 });
    expect(token).toMatch(/^skh_/);
    expect(await tokens.find(token, clock.now())).toMatchObject({
      kind: 'token',
      role: 'data',
      tenant: acme,
    });
    expect(await tokens.find(token, Instant.of('2026-01-17T09:00:00.000Z'))).toBeUndefined();
    await tokens.revoke(rival.id, tokenId, clock.now());
    expect(await tokens.find(token, clock.now())).toBeDefined();
    await tokens.revoke(acme.id, tokenId, clock.now());
    expect(await tokens.find(token, clock.now())).toBeUndefined();
    expect(await tokens.find("skh_' OR 1=1 --", clock.now())).toBeUndefined();
  });

  it('keeps an audit log for each tenant that its writer cannot change', async () => {
    const audit = createAuditLog(pool);
    const entry = {
      tenant: acme.id,
      at: clock.now(),
      actor: ActorId.of('u-1'),
      action: 'session.sign_in',
      outcome: 'success',
      details: {},
      correlationId: CorrelationId.of('c-1'),
    } as const;
    await audit.record(entry);
    expect(await audit.read(acme.id, 10)).toEqual([entry]);
    expect(await audit.read(rival.id, 10)).toEqual([]);
    await expect(pool.query("UPDATE identity.audit_log SET outcome = 'denied'")).rejects.toThrow(
      /permission/,
    );
    await expect(pool.query('DELETE FROM identity.audit_log')).rejects.toThrow(/permission/);
  });

  it('is closed to the role of commands and queries, and has no door to events', async () => {
    await expect(database.app.query('SELECT * FROM identity.users')).rejects.toThrow(/permission/);
    await expect(pool.query('SELECT * FROM event_store.events')).rejects.toThrow(/permission/);
  });
});
