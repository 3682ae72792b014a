import type { NestExpressApplication } from '@nestjs/platform-express';
import { listRoutes } from '@skillhub/domain/http-kernel';
import { PERMISSIONS } from '@skillhub/domain/identity';
import { createFakePorts } from '../testing/fake-ports';
import { createTestApplication } from '../testing/test-application';
import { describeApi } from './openapi.module';

let app: NestExpressApplication;
beforeAll(async () => {
  app = await createTestApplication(createFakePorts());
});
afterAll(() => app.close());

interface Operation {
  readonly operationId: string;
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema?: { readonly properties?: object } }>>;
  };
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}

describe('every route', () => {
  it('says who may use it, by a permission that exists', () => {
    const routes = listRoutes(app);
    expect(routes.length).toBeGreaterThanOrEqual(34);
    expect(routes.filter(({ access }) => access === undefined)).toEqual([]);
    const asked = routes.flatMap(({ access }) => (access?.kind === 'permission' ? [access.permission] : []));
    expect(PERMISSIONS).toEqual(expect.arrayContaining([...new Set(asked)]));
    const open = routes.filter(({ access }) => access?.kind === 'public').map(({ route }) => route);
    expect(open).toEqual(['GET /api/openapi.json']);
  });

  it('says what it takes and answers', () => {
    expect(listRoutes(app).filter(({ described }) => !described)).toEqual([]);
  });
});

describe('the OpenAPI document', () => {
  const operations = () => {
    const { paths } = describeApi(app);
    return Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item as Readonly<Record<string, Operation>>).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
      ),
    );
  };

  it('is OpenAPI 3.1 with the problem document', () => {
    const document = describeApi(app);
    expect(document.openapi).toBe('3.1.0');
    expect(document.components?.schemas).toHaveProperty('Problem.properties.code');
  });

  it('contains every route', () => {
    const documented = operations().map(([route]) => route);
    const real = listRoutes(app).map(({ route }) => route.replaceAll(/:(\w+)/g, '{$1}'));
    expect(documented.sort()).toEqual([...real].sort());
  });

  it('has a body with fields for each command, and an answer for each route', () => {
    for (const [route, { requestBody, responses }] of operations()) {
      const isCommand = !route.startsWith('GET ');
      const schema = requestBody?.content['application/json']?.schema;
      expect([route, schema !== undefined]).toEqual([route, isCommand]);
      if (isCommand) expect([route, typeof schema?.properties]).toEqual([route, 'object']);
      const success = responses['200'] ?? responses['201'];
      expect([route, success?.content?.['application/json'] !== undefined]).toEqual([route, true]);
    }
  });

  it('names the problems of each route', () => {
    for (const [route, { responses }] of operations()) {
      const problems = Object.entries(responses).filter(([status]) => Number(status) >= 400);
      expect(problems.map(([status]) => status)).toEqual(
        expect.arrayContaining(['400', '401', '403', '500']),
      );
      const media = problems.map(([, { content }]) => content && 'application/problem+json' in content);
      expect([route, media.every(Boolean)]).toEqual([route, true]);
    }
  });

  it('refers only to components that are there', () => {
    const document = describeApi(app);
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(
      expect.arrayContaining([...new Set(names)]),
    );
    expect(names).toContain('DealView');
    expect(JSON.stringify(document)).not.toContain('$defs');
  });

  it('is as reviewed', () => {
    const document = describeApi(app);
    const surface = operations().map(([route, { operationId, requestBody, parameters = [] }]) => {
      const fields = Object.keys(requestBody?.content['application/json']?.schema?.properties ?? {});
      const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
      return `${operationId}: ${route} ?${query.join(',')} {${fields.join(', ')}}`;
    });
    expect(surface.sort()).toMatchSnapshot('routes');
    expect(document.components?.schemas).toMatchSnapshot('forms');
  });

  it('describes path, query and headers', () => {
    const byRoute = Object.fromEntries(operations());
    const parametersOf = (route: string) =>
      byRoute[route]?.parameters?.map(({ name, in: place }) => `${place} ${name}`);
    expect(parametersOf('POST /api/sales/deals/{id}/win')).toEqual(
      expect.arrayContaining(['path id', 'header Idempotency-Key', 'header If-Match']),
    );
    expect(parametersOf('GET /api/sales/deals')).toEqual(
      expect.arrayContaining(['query search', 'query sort', 'query stage', 'query pageSize']),
    );
  });
});
