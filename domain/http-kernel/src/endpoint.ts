import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { Problem } from '@skillhub/domain/contracts';
import { z } from 'zod';

export interface EndpointOptions {
  /** One line for the OpenAPI document. */
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  readonly params?: Readonly<Record<string, z.ZodType>>;
  /** Request headers: name → what it is for. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly answer: z.ZodType | 'none';
  /** Media type of the answer when it is not JSON. */
  readonly mediaType?: string;
  /** @default 200 */
  readonly status?: number;
  /** Statuses answered with a problem document, besides those of every route (400, 401, 403, 500). */
  readonly problems?: readonly number[];
}

export const DESCRIBED = 'skillhub:described';

/** Says what a route takes and answers; the OpenAPI document is made from this and a test refuses routes without it. */
export function Endpoint(options: EndpointOptions): MethodDecorator {
  const { summary, body, query, params = {}, headers = {}, answer, status = 200 } = options;
  const problems = [...new Set([400, 401, 403, ...(options.problems ?? []), 500])];
  return applyDecorators(
    HttpCode(status),
    SetMetadata(DESCRIBED, true),
    ApiOperation({ summary }),
    ...(body === undefined ? [] : [ApiBody({ schema: openApiSchema(body, 'input') })]),
    ...Object.entries(query?.shape ?? {}).map(([name, schema]) =>
      ApiQuery({
        name,
        required: !(schema as z.ZodType).safeParse(undefined).success,
        schema: openApiSchema(schema as z.ZodType, 'input'),
      }),
    ),
    ...Object.entries(params).map(([name, schema]) =>
      ApiParam({ name, schema: openApiSchema(schema, 'input') }),
    ),
    ...Object.entries(headers).map(([name, description]) =>
      ApiHeader({ name, description, required: false, schema: { type: 'string' } }),
    ),
    ApiResponse({
      status,
      description: summary,
      ...(answer === 'none'
        ? {}
        : {
            content: {
              [options.mediaType ?? 'application/json']: { schema: openApiSchema(answer, 'output') },
            },
          }),
    }),
    ...problems.map((problem) =>
      ApiResponse({
        status: problem,
        description: 'Problem document (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );
}

type OpenApiSchema = Exclude<
  Extract<Parameters<typeof ApiBody>[0], { schema: unknown }>['schema'],
  { $ref: string }
>;

/**
 * The JSON Schema (2020-12, the dialect of OpenAPI 3.1) of a zod schema, as a request gives it or an answer shows it. A schema
 * with an id (`.meta({ id: 'DealView' })`) becomes a component of the document that is referred to by its name.
 */
export function openApiSchema(schema: z.ZodType, io: 'input' | 'output'): OpenApiSchema {
  const {
    $schema: _,
    $defs = {},
    ...json
  } = componentRefs(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
  for (const [name, definition] of Object.entries($defs)) components[name] = withoutId(definition);
  const { id } = json;
  if (typeof id !== 'string') return json as unknown as OpenApiSchema;
  components[id] = withoutId(json);
  return { $ref: `#/components/schemas/${id}` } as unknown as OpenApiSchema;
}

const components: Record<string, OpenApiSchema> = {};

const withoutId = ({ id: _, ...json }: { readonly id?: unknown }): OpenApiSchema => json as OpenApiSchema;

interface JsonSchema {
  readonly $schema?: unknown;
  readonly $defs?: Readonly<Record<string, object>>;
  readonly id?: unknown;
}
const componentRefs = (json: object): JsonSchema =>
  JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;

/** What every OpenAPI document of the product must carry under `components.schemas`: all that routes refer to by name. */
export function sharedSchemas(): Readonly<Record<string, OpenApiSchema>> {
  openApiSchema(Problem, 'output');
  return { ...components };
}
