import { Problem } from '@skillhub/domain/contracts';
import { startSalesServer, type SalesServer } from './testing/sales-server';

let server: SalesServer;
beforeAll(async () => {
  server = await startSalesServer();
});
afterAll(() => server.close());

const credentials = { authorization: 'Bearer acme:sales' };
async function problemOf(path: string, init: RequestInit = {}) {
  const response = await fetch(server.url + path, { ...init, headers: { ...credentials, ...init.headers } });
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.type).toBe(`urn:skillhub:problem:${problem.code}`);
  return problem;
}
const json = { 'content-type': 'application/json' };

describe('problem documents', () => {
  it('name each faulty field of a body', async () => {
    const body = JSON.stringify({
      name: '',
      ownerId: 'x',
      amount: { minor: 1.5, currency: 'euro' },
      colour: 'red',
    });
    const problem = await problemOf('/api/sales/deals', { method: 'POST', headers: json, body });
    expect(problem).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual([
      ...['amount.currency', 'amount.minor', 'colour', 'name', 'ownerId'],
    ]);
  });

  it.each([
    [
      'malformed JSON',
      '/api/sales/accounts',
      { method: 'POST', headers: json, body: '{"name":' },
      400,
      'request.invalid',
    ],
    [
      'another media type',
      '/api/sales/accounts',
      { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' },
      415,
      'request.unsupported_media_type',
    ],
    [
      'a body that is too large',
      '/api/sales/accounts',
      { method: 'POST', headers: json, body: `{"name":"${'x'.repeat(70_000)}"}` },
      413,
      'request.too_large',
    ],
    [
      'a body that is no object',
      '/api/sales/accounts',
      { method: 'POST', headers: json, body: '[]' },
      400,
      'request.invalid',
    ],
    ['an id that is none', '/api/sales/deals/42', {}, 400, 'request.invalid'],
    ['an unknown address', '/api/sales/nothing', {}, 404, 'not_found'],
    [
      'an unknown address outside',
      '/api/nothing',
      { method: 'POST', headers: json, body: '{}' },
      404,
      'not_found',
    ],
    ['a bad escape in the address', '/api/sales/deals/%E0%A4%A', {}, 400, 'request.invalid'],
  ] as const)('answer %s', async (_, path, init, status, code) => {
    expect(await problemOf(path, init)).toMatchObject({ status, code });
  });

  it('say nothing of what went wrong inside, and log it once', async () => {
    await server.database.owner.query('ALTER TABLE sales_read.products RENAME TO products_gone');
    try {
      const problem = await problemOf('/api/sales/products', { headers: { 'x-correlation-id': 'trace-7' } });
      expect(problem).toMatchObject({ status: 500, code: 'unknown', traceId: 'trace-7' });
      expect(JSON.stringify(problem)).not.toMatch(/relation|sales_read|select/i);
      const logged = server.ports.logs.filter(({ fields }) => fields['traceId'] === 'trace-7');
      expect(logged).toHaveLength(1);
    } finally {
      await server.database.owner.query('ALTER TABLE sales_read.products_gone RENAME TO products');
    }
  });

  it('follow the correlation id of the caller, unless it is malformed', async () => {
    const headers = { 'x-correlation-id': 'my trace' };
    expect((await problemOf('/api/nothing', { headers })).traceId).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('the OpenAPI document', () => {
  it('is there for everyone', async () => {
    const response = await fetch(`${server.url}/api/openapi.json`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'SkillHub' } });
  });
});
