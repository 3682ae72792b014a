import { Allow, Endpoint } from '@skillhub/domain/http-kernel';
import { createAuditLog } from '@skillhub/domain/identity-postgres';
import { createTestDatabase, fixedClock, type TestDatabase } from '@skillhub/tools/testing';
import { Controller, Get, Module } from '@nestjs/common';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { composeIdentity } from '../composition/identity';
import { DEMO_ACCOUNTS, DEMO_TENANT, ensureDemoCompany } from '../demo/demo-company';
import { createLogger } from '../logging/logger';
import { createMetrics } from '../operations/metrics';
import { createReadiness } from '../operations/readiness';
import { createApplication, type HttpApplication } from './application';
import { openListener, type Listener } from './listener';

@Controller('api/planted')
class PlantedController {
  @Get('costs')
  @Allow('finance.costs.read')
  @Endpoint({ summary: 'planted', answer: z.object({}) })
  costs(): object {
    return {};
  }

  @Get('forgotten')
  forgotten(): object {
    return {};
  }
}
@Module({ controllers: [PlantedController] })
class PlantedModule {}

describe('signing in over HTTP', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let application: HttpApplication;
  let listener: Listener;
  let url: string;
  const lines: string[] = [];
  const clock = fixedClock();
  const readiness = createReadiness();
  const metrics = createMetrics();
  const [seller] = DEMO_ACCOUNTS.accounts.filter(({ role }) => role === 'sales');
  const credentials = { email: seller?.email ?? '', password: DEMO_ACCOUNTS.password };

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, options: '-c role=skillhub_identity' });
    const logger = createLogger('debug', { write: (line) => lines.push(line) });
    await ensureDemoCompany((await composeIdentity(pool, clock, false)).directory, clock.now());
    const identity = await composeIdentity(pool, clock, false);
    const consoleFolder = mkdtempSync(join(tmpdir(), 'skillhub-console-'));
    writeFileSync(join(consoleFolder, 'index.html'), '<title>SkillHub</title>');
    writeFileSync(join(consoleFolder, 'main-Ab_dEFG1.js'), 'export {}');
    writeFileSync(join(consoleFolder, 'main-Ab_dEFG1.js.br'), 'compressed');
    application = await createApplication({
      modules: [identity.module, PlantedModule],
      authenticator: identity.authenticator,
      audit: identity.audit,
      ...{ logger, metrics, readiness, clock, consoleFolder },
      trustedProxies: 0,
      https: false,
    });
    listener = await openListener(0, '127.0.0.1');
    listener.serve(application.handler);
    url = `http://127.0.0.1:${String(listener.port)}`;
  });
  afterAll(async () => {
    await listener.close();
    await application.close();
    await pool.end();
    await database.drop();
  });

  const signIn = (body: object, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const cookieOf = (answer: Response): string => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

  it('opens a session with a cookie that no script can read, tells who I am, and ends it', async () => {
    const answer = await signIn(credentials);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    const cookie = cookieOf(answer);
    const session = await fetch(`${url}/api/session`, { headers: { cookie } });
    expect(await session.json()).toMatchObject({
      user: { name: 'Karim Benali', role: 'sales', language: 'fr' },
      tenant: { id: 'demo', name: 'Atelier Numérique', timeZone: 'Europe/Paris', currency: 'EUR' },
      permissions: expect.arrayContaining(['sales.write']),
    });
    const out = await fetch(`${url}/api/session`, {
      method: 'DELETE',
      headers: { cookie, 'x-requested-with': 'skillhub' },
    });
    expect(out.status).toBe(204);
    expect((await fetch(`${url}/api/session`, { headers: { cookie } })).status).toBe(401);
  });

  it('answers a wrong password and an unknown address with the same words', async () => {
    const strip = async (answer: Response) => ({
      ...((await answer.json()) as object),
      traceId: '',
      status: answer.status,
    });
    const wrong = await strip(await signIn({ ...credentials, password: 'wrong' }));
    const unknown = await strip(await signIn({ email: 'nobody@atelier.example', password: 'wrong' }));
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ status: 401, code: 'identity.invalid_credentials' });
  });

  it('asks someone who guesses to wait', async () => {
    const guess = () => signIn({ email: 'guess@atelier.example', password: 'wrong' });
    for (let i = 0; i < 5; i += 1) await guess();
    const answer = await guess();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2']);
  });

  it('names the field of a malformed request and refuses a form of another site', async () => {
    const malformed = await signIn({ email: 'x' });
    expect(await malformed.json()).toMatchObject({
      code: 'request.invalid',
      errors: expect.arrayContaining([expect.objectContaining({ path: 'email' })]),
    });
    expect((await signIn(credentials, { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('shows the demo accounts', async () => {
    expect(await (await fetch(`${url}/api/demo-accounts`)).json()).toEqual(DEMO_ACCOUNTS);
  });

  it('denies what the role does not allow and what nobody opened, and writes that down', async () => {
    const cookie = cookieOf(await signIn(credentials));
    const denied = await Promise.all(
      ['costs', 'forgotten'].map((path) => fetch(`${url}/api/planted/${path}`, { headers: { cookie } })),
    );
    expect(denied.map(({ status }) => status)).toEqual([403, 403]);
    // Written down after the answer was sent, so asked for until it is there.
    const denials = await until(async () => {
      const entries = await createAuditLog(pool).read(DEMO_TENANT.id, 20);
      const found = entries.filter(({ action }) => action === 'request.denied');
      return found.length === 2 ? found : undefined;
    });
    expect(denials.map(({ details }) => details['route']).sort()).toEqual([
      '/api/planted/costs',
      '/api/planted/forgotten',
    ]);
  });

  it('follows a request by its correlation id, in and out', async () => {
    const answer = await fetch(`${url}/api/session`, { headers: { 'x-correlation-id': 'trace-4711' } });
    expect(answer.headers.get('x-correlation-id')).toBe('trace-4711');
    expect(await answer.json()).toMatchObject({ traceId: 'trace-4711' });
    expect(lines.join('')).toContain('trace-4711');
  });

  it('writes no name, address, password or secret into the log', async () => {
    const cookie = cookieOf(await signIn(credentials));
    await fetch(`${url}/api/session?email=${credentials.email}`, { headers: { cookie } });
    const log = lines.join('');
    for (const secret of ['Karim', credentials.email, credentials.password, cookie.split('=')[1] ?? 'none']) {
      expect(log).not.toContain(secret);
    }
  });

  it('serves the console: hashed files for ever and compressed, its pages for every other address', async () => {
    const script = await fetch(`${url}/main-Ab_dEFG1.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(script.headers.get('cache-control')).toContain('immutable');
    const page = await fetch(`${url}/sales/deals?period=month`);
    expect(await page.text()).toContain('SkillHub');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await fetch(`${url}/api/nowhere`)).status).toBe(404);
    expect((await fetch(`${url}/..%2f..%2fpackage.json`)).status).toBe(404);
  });

  it('tells Prometheus the durations by route pattern', async () => {
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toMatch(
      /skillhub_http_request_duration_seconds_count\{method="POST",route="\/api\/session",status="401"\} \d/,
    );
  });

  it('is ready as long as its dependencies are, and live in any case', async () => {
    readiness.add('planted', () => Promise.resolve({ status: 'down' }));
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not_ready', dependencies: { planted: { status: 'down' } } },
    ]);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });
});

/** Asks again until there is an answer; the test's own time limit ends it. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
