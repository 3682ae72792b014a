import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { AccessGuard, ProblemFilter, type HttpRequest, type Principal } from '@skillhub/domain/http-kernel';
import { ActorId, Instant, TenantId } from '@skillhub/domain/kernel';
import { MetricCatalogueEntry, MetricResult, RecordsResult } from '@skillhub/warehouse/contracts';
import type { Warehouse } from '@skillhub/warehouse/engine';
import { syntheticSales } from '@skillhub/warehouse/testing';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { MetricsModule } from './metrics.module';
import { salesWarehouse } from './testing/sales-warehouse';
import { createWarehouseLabels } from './warehouse-labels';

const PERIOD = { from: '2025-01-01', to: '2026-01-01' };

@Module({})
class Root {}

describe('numbers over HTTP', () => {
  let warehouse: Warehouse;
  let app: INestApplication;
  let base: string;
  const asked: unknown[] = [];

  beforeAll(async () => {
    const events = [
      ...syntheticSales({ seed: 21, tenant: 'acme', deals: 150 }),
      ...syntheticSales({ seed: 22, tenant: 'globex', deals: 40 }),
    ];
    warehouse = await salesWarehouse('http_', events);
    const metrics = MetricsModule.with({
      warehouse,
      freshness: {
        freshness: () => ({
          status: 'late',
          lastEventAt: '2026-11-20T08:00:00.000Z',
          ageSeconds: 90,
          reason: 'deals.sql failed',
        }),
      },
      labels: createWarehouseLabels(warehouse, {
        labels: (tenant, ids) => {
          asked.push([tenant, Object.keys(ids).sort()]);
          const names = (list: readonly string[]) =>
            Object.fromEntries(list.map((id) => [id, `=Name of ${id.slice(0, 4)}`]));
          return Promise.resolve(
            Object.fromEntries(Object.entries(ids).map(([kind, list]) => [kind, names(list)])),
          );
        },
      }),
      zones: { timeZoneOf: () => 'Europe/Paris' },
      clock: { now: () => Instant.of('2026-11-20T12:00:00.000Z') },
    });
    app = await NestFactory.create({ module: Root, imports: [metrics] }, { logger: false });
    app.setGlobalPrefix('api');
    app.useGlobalGuards(new AccessGuard(app.get(Reflector), { authenticate }));
    app.useGlobalFilters(new ProblemFilter({ info: () => undefined, error: () => undefined }));
    await app.listen(0, '127.0.0.1');
    const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
    base = `http://127.0.0.1:${String(port)}/api/metrics`;
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await warehouse.close();
  });

  /** The token names tenant and permission: `acme metrics.read`. */
  function authenticate({ headers }: HttpRequest): Promise<Principal | undefined> {
    const token = headers['authorization'];
    if (typeof token !== 'string' || token === '') return Promise.resolve(undefined);
    const [tenant = '', permission = ''] = token.replace('Bearer ', '').split(' ');
    return Promise.resolve({
      tenant: TenantId.of(tenant),
      actorId: ActorId.of('user-1'),
      role: 'sales',
      permissions: [permission],
      by: 'token',
    });
  }

  const call = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(base + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer acme metrics.read', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it.each([
    ['account', 'accounts', 'account_id'],
    ['product', 'products', 'product_id'],
  ])('tells the name of the %s to its own tenant alone', async (kind, mart, id) => {
    const [row] = await warehouse.query<{ id: string }>(
      `SELECT ${id} AS id FROM ${warehouse.databases.marts}.${mart} WHERE tenant = 'acme' LIMIT 1`,
    );
    const known = row?.id ?? '';
    const { labels } = createWarehouseLabels(warehouse, { labels: () => Promise.resolve({}) });
    expect(await labels(TenantId.of('acme'), { [kind]: [known] })).toEqual({
      [kind]: { [known]: expect.any(String) as unknown },
    });
    expect(await labels(TenantId.of('globex'), { [kind]: [known] })).toEqual({ [kind]: {} });
  });

  it('shows the catalogue and one entry of it', async () => {
    const catalogue = z.array(MetricCatalogueEntry).parse(await (await call('')).json());
    expect(catalogue.map(({ id }) => id)).toContain('sales.win_rate');
    const entry = MetricCatalogueEntry.parse(await (await call('/sales.velocity')).json());
    expect(entry).toMatchObject({ definition: '10.29', unit: 'money_per_day' });
    const missing = await call('/sales.nothing');
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ code: 'not_found' });
  });

  it('answers a question with definition, labels and freshness', async () => {
    asked.length = 0;
    const response = await call('/query', {
      metric: 'sales.won_amount',
      ...PERIOD,
      dimensions: ['owner', 'account'],
      compare: 'previous_year',
    });
    expect(response.status).toBe(200);
    const result = MetricResult.parse(await response.json());
    expect(result).toMatchObject({
      metric: 'sales.won_amount',
      unit: 'money',
      definition: { id: 'sales.won_amount' },
    });
    expect(result.freshness).toEqual({
      status: 'late',
      lastEventAt: '2026-11-20T08:00:00.000Z',
      ageSeconds: 90,
      reason: 'deals.sql failed',
    });
    expect(result.comparison?.from).toBe('2024-01-01');
    const owner = result.rows[0]?.dimensions['owner'] ?? '';
    expect(result.labels?.['owner']?.[owner]).toBe(`=Name of ${owner.slice(0, 4)}`);
    expect(Object.values(result.labels?.['account'] ?? {})[0]).toMatch(/^Company \d+$/);
    expect(asked).toEqual([['acme', ['owner']]]);
  });

  it.each([
    [{ metric: 'sales.nothing' }, 400, 'metric.unknown', 'metric'],
    [{ metric: 'sales.win_rate', dimensions: ['colour'] }, 400, 'metric.query_invalid', 'dimensions.0'],
    [
      { metric: 'sales.win_rate', filters: [{ dimension: 'colour', op: 'in', values: ['red'] }] },
      400,
      'metric.query_invalid',
      'filters.0.dimension',
    ],
    [{ metric: 'sales.win_rate', grain: 'hour' }, 400, 'request.invalid', 'grain'],
    [{ metric: 'sales.win_rate', from: '2026-02-30' }, 400, 'request.invalid', 'from'],
    [{ metric: 'sales.win_rate', tenant: 'globex' }, 400, 'request.invalid', 'tenant'],
    [
      { metric: 'sales.win_rate', ...PERIOD, grain: 'month', rollup: 'average' },
      422,
      'metric.not_additive',
      'rollup',
    ],
  ])('refuses %j with a problem that names the field', async (body, status, code, path) => {
    const response = await call('/query', body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await response.json()) as {
      code: string;
      errors: { path: string }[];
      explanation?: object;
    };
    expect(problem.code).toBe(code);
    expect(problem.errors[0]?.path).toBe(path);
    if (code === 'metric.not_additive') {
      expect(problem.explanation).toMatchObject({
        fr: expect.stringContaining('ratio') as string,
        en: expect.stringContaining('ratio') as string,
      });
    }
  });

  it('drills to the rows of a number, a page at a time, each of them once', async () => {
    const total = MetricResult.parse(
      await (await call('/query', { metric: 'sales.deals_won', ...PERIOD })).json(),
    ).rows[0]?.value;
    const seen = new Set<string>();
    for (let page = 1; ; page++) {
      const response = await call('/records', { metric: 'sales.deals_won', ...PERIOD, page, pageSize: 7 });
      const records = RecordsResult.parse(await response.json());
      expect(records.total).toBe(total);
      expect(records).toMatchObject({ page, pageSize: 7 });
      for (const { streamId } of records.rows) seen.add(streamId);
      if (records.rows.length < 7) break;
    }
    expect(seen.size).toBe(total);
  });

  it('exports them with formulas made harmless', async () => {
    const response = await call(
      '/records/export',
      { metric: 'sales.deals_won', ...PERIOD },
      { 'accept-language': 'fr-FR' },
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/csv');
    const [header = '', first = ''] = Buffer.from(await response.arrayBuffer())
      .toString('utf8')
      .split('\r\n');
    expect(header.startsWith('\uFEFFAffaire,Affaire (id),Compte')).toBe(true);
    expect(first.startsWith("'=Name of ")).toBe(true);
  });

  it('shows each tenant its own numbers and nobody else any', async () => {
    const question = { metric: 'sales.deals_won', ...PERIOD };
    const value = async (authorization: string) =>
      MetricResult.parse(await (await call('/query', question, { authorization })).json()).rows[0]?.value;
    const [acme, globex] = [
      await value('Bearer acme metrics.read'),
      await value('Bearer globex metrics.read'),
    ];
    expect(acme).not.toBe(globex);
    expect(await value('Bearer nobody metrics.read')).toBe(0);
    for (const path of ['', '/sales.win_rate', '/query', '/records', '/records/export']) {
      const body = path === '' || path === '/sales.win_rate' ? undefined : question;
      expect([path, (await call(path, body, { authorization: '' })).status]).toEqual([path, 401]);
      expect([path, (await call(path, body, { authorization: 'Bearer acme sales.write' })).status]).toEqual([
        path,
        403,
      ]);
    }
  });
});
