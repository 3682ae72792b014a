import { ROLES, type Role } from '@skillhub/domain/contracts';
import { describeApi, OpenApiModule } from '@skillhub/domain/http';
import { listRoutes, type RouteFacts } from '@skillhub/domain/http-kernel';
import { isAllowed, PERMISSIONS } from '@skillhub/domain/identity';
import { ActorId, TenantId } from '@skillhub/domain/kernel';
import { createTestDatabase, fixedClock, type TestDatabase } from '@skillhub/tools/testing';
import { createWarehouse, type Warehouse } from '@skillhub/warehouse/engine';
import { MetricsModule } from '@skillhub/warehouse/query';
import { RouterModule } from '@nestjs/core';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { composeEvents } from '../composition/events';
import { composeFigures, composeMetricRoutes } from '../composition/figures';
import { composeIdentity } from '../composition/identity';
import { composeOperations } from '../composition/operations';
import { composePipeline } from '../composition/pipeline';
import { composeSales } from '../composition/sales';
import { migrateWarehouse } from '../engines/warehouse';
import { createLogger } from '../logging/logger';
import { createMetrics } from '../operations/metrics';
import { createReadiness } from '../operations/readiness';
import { PATHS } from '../paths';
import { createApplication, type HttpApplication } from './application';
import { openListener, type Listener } from './listener';

const acme = {
  id: TenantId.of('acme'),
  name: 'Acme',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  demo: false,
};
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** The whole application as it is composed, its engines real and empty: every route, asked by every role. */
describe('who may call what', () => {
  let database: TestDatabase;
  let warehouse: Warehouse;
  let pool: pg.Pool;
  let application: HttpApplication;
  let listener: Listener;
  let routes: readonly RouteFacts[] = [];
  let documented: readonly string[] = [];
  let closeQueries: () => Promise<void>;
  const tokens = new Map<Role, string>();

  beforeAll(async () => {
    database = await createTestDatabase();
    warehouse = await createWarehouse({ path: ':memory:', databasePrefix: 'matrix_' });
    await migrateWarehouse(warehouse, PATHS.clickhouseMigrations);
    pool = new pg.Pool({ connectionString: database.url, options: '-c role=skillhub_identity' });
    const clock = fixedClock();
    const logger = createLogger('silent', { write: () => undefined });
    const metrics = createMetrics();
    const identity = await composeIdentity(pool, clock, false);
    await identity.directory.ensureTenant(acme, clock.now());
    for (const role of ROLES) {
      const request = { tenant: acme.id, role, name: role, createdBy: ActorId.of('test'), now: clock.now() };
      tokens.set(role, (await identity.tokens.issue(request)).token);
    }
    const masterKey = Buffer.alloc(32, 1);
    const { app, relay, url: databaseUrl } = database;
    const events = await composeEvents({ app, relay, databaseUrl, masterKey, logger, metrics });
    closeQueries = () => events.queries.close();
    const modelsFolder = PATHS.warehouseModels;
    const figures = composeFigures({ warehouse, modelsFolder, runsModels: false, clock, logger, metrics });
    const pipeline = composePipeline({
      config: { transport: { kind: 'in_process' } },
      ...{ relay, warehouse, notifier: events.notifier, logger },
      onLoaded: () => undefined,
    });
    application = await createApplication({
      modules: [
        OpenApiModule.create(),
        identity.module,
        composeSales({ events, identity, clock, logger, metrics }),
        composeMetricRoutes({ warehouse, figures, events, identity, clock }),
        RouterModule.register([{ path: 'api', module: MetricsModule }]),
        composeOperations({ events, pipeline, metrics }),
      ],
      authenticator: identity.authenticator,
      audit: identity.audit,
      ...{ logger, metrics, clock, consoleFolder: tmpdir(), trustedProxies: 0, https: false },
      readiness: createReadiness(),
      prepare: (nest) => {
        routes = listRoutes(nest);
        documented = Object.entries(describeApi(nest).paths).flatMap(([path, verbs]) =>
          Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
        );
      },
    });
    listener = await openListener(0, '127.0.0.1');
    listener.serve(application.handler);
  });
  afterAll(async () => {
    await listener.close();
    await application.close();
    await closeQueries();
    await pool.end();
    await warehouse.close();
    await database.drop();
  });

  /** The router puts the metric layer under `/api`; its routes do not say so themselves. */
  const addressOf = ({ route, access }: RouteFacts): string =>
    access?.kind === 'permission' ? route.replace(/ \/(?!api\/)/, ' /api/') : route;

  async function statusOf(facts: RouteFacts, role?: Role): Promise<number> {
    const [method = 'GET', path = '/'] = addressOf(facts).split(' ');
    const answer = await fetch(
      `http://127.0.0.1:${String(listener.port)}${path.replaceAll(/:\w+/g, NOBODY)}`,
      {
        method,
        headers: {
          'content-type': 'application/json',
          ...(role === undefined ? {} : { authorization: `Bearer ${tokens.get(role) ?? ''}` }),
        },
        ...(method === 'GET' || method === 'DELETE' ? {} : { body: '{}' }),
      },
    );
    await answer.arrayBuffer();
    return answer.status;
  }

  it('is said by every route, with a permission that exists', () => {
    expect(routes.length).toBeGreaterThan(30);
    const needed = routes.map(({ route, access }) =>
      access?.kind === 'public' ? 'public' : (access?.permission ?? `nothing said by ${route}`),
    );
    expect([...new Set(needed)].filter((name) => name !== 'public')).toEqual(
      expect.arrayContaining(['sales.read', 'sales.write', 'metrics.read', 'operations.manage']),
    );
    expect(PERMISSIONS).toEqual(expect.arrayContaining(needed.filter((name) => name !== 'public')));
  });

  it('is open without credentials only where a visitor must get in', () => {
    const open = routes.filter(({ access }) => access?.kind === 'public').map(({ route }) => route);
    expect([...open].sort()).toEqual([
      'DELETE /api/session',
      'GET /api/demo-accounts',
      'GET /api/openapi.json',
      'GET /api/session',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
      'POST /api/session',
    ]);
  });

  it('asks everyone else to sign in', async () => {
    for (const facts of routes.filter(({ access }) => access?.kind !== 'public')) {
      expect([facts.route, await statusOf(facts)]).toEqual([facts.route, 401]);
    }
  });

  it.each(ROLES)('lets %s do what the matrix grants and nothing else', async (role) => {
    for (const facts of routes) {
      if (facts.access?.kind !== 'permission') continue;
      const granted = isAllowed(role, facts.access.permission);
      const status = await statusOf(facts, role);
      expect([facts.route, status === 403]).toEqual([facts.route, !granted]);
      expect([facts.route, status < 500]).toEqual([facts.route, true]);
    }
  });

  it('is described in the OpenAPI document, all of it', () => {
    expect([...documented].sort()).toEqual(routes.map(addressOf).sort());
  });

  it('is answered compressed where the caller can read that', async () => {
    const url = `http://127.0.0.1:${String(listener.port)}/api/openapi.json`;
    const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    const compressed = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
    expect([plain, compressed].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip']);
    expect(Number(compressed.headers.get('content-length')) * 3).toBeLessThan(
      Number(plain.headers.get('content-length')),
    );
    expect(await compressed.json()).toEqual(await plain.json());
  });
});
