import type { Principal } from '@skillhub/domain/identity';
import { ActorId, Instant, TenantId } from '@skillhub/domain/kernel';
import { createAuthenticator } from './authenticator';

const tenant = {
  id: TenantId.of('acme'),
  name: 'Acme',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  demo: false,
};
const ada: Principal & { kind: 'user' } = {
  kind: 'user',
  actor: ActorId.of('u-1'),
  role: 'sales',
  tenant,
  user: { id: 'u-1', tenant: tenant.id, email: 'ada@acme.test', name: 'Ada', role: 'sales', language: 'fr' },
};
const robot: Principal & { kind: 'token' } = {
  kind: 'token',
  actor: ActorId.of('token:1'),
  role: 'data',
  tenant,
};

function setUp() {
  let seconds = 0;
  let lookUps = 0;
  const live = new Map<string, Principal>([
    ['cookie-secret', ada],
    ['skh_token', robot],
  ]);
  const find =
    <K extends Principal['kind']>(kind: K) =>
    (secret: string) => {
      lookUps += 1;
      const found = live.get(secret);
      return Promise.resolve(found?.kind === kind ? (found as Principal & { kind: K }) : undefined);
    };
  const authenticator = createAuthenticator({
    sessions: { find: find('user') },
    tokens: { find: find('token') },
    clock: { now: () => Instant.of(new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString()) },
  });
  const ask = (headers: Record<string, string>) => {
    const request = { method: 'GET', originalUrl: '/', headers };
    return authenticator.authenticate(request);
  };
  const cookie = { cookie: 'theme=dark; skillhub_session=cookie-secret' };
  return { authenticator, ask, live, cookie, wait: (s: number) => (seconds += s), lookUps: () => lookUps };
}

describe('the authenticator', () => {
  it('knows a person by the session cookie, with the permissions of the role', async () => {
    const { ask, cookie } = setUp();
    expect(await ask(cookie)).toMatchObject({ tenant: 'acme', actorId: 'u-1', role: 'sales', by: 'cookie' });
    expect((await ask(cookie))?.permissions).toContain('sales.write');
  });

  it('knows a program by its bearer token, which wins over a cookie', async () => {
    const { ask, cookie } = setUp();
    expect(await ask({ ...cookie, authorization: 'Bearer skh_token' })).toMatchObject({
      by: 'token',
      role: 'data',
    });
  });

  it('knows nobody by nothing, by a wrong secret, or by a session secret sent as a token', async () => {
    const { ask } = setUp();
    expect(await ask({})).toBeUndefined();
    expect(await ask({ cookie: 'skillhub_session=guess' })).toBeUndefined();
    expect(await ask({ authorization: 'Bearer cookie-secret' })).toBeUndefined();
    expect(await ask({ authorization: 'Basic c2to' })).toBeUndefined();
  });

  it('looks a session up once for a page of requests, and again after a moment', async () => {
    const { ask, cookie, live, wait, lookUps } = setUp();
    await ask(cookie);
    await ask(cookie);
    expect(lookUps()).toBe(1);
    live.clear();
    wait(3);
    expect(await ask(cookie)).toBeUndefined();
  });

  it('forgets a session at once when it is ended here', async () => {
    const { ask, cookie, live, authenticator } = setUp();
    await ask(cookie);
    live.clear();
    authenticator.forget('cookie-secret');
    expect(await ask(cookie)).toBeUndefined();
  });
});
