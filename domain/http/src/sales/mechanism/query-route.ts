import { Controller, Inject, Param, Res } from '@nestjs/common';
import { Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  CurrentPrincipal,
  Endpoint,
  notFound,
  parseOrProblem,
  ValidQuery,
  type Principal,
} from '@skillhub/domain/http-kernel';
import type { Permission } from '@skillhub/domain/identity';
import type { TenantId } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { SALES_HTTP, type HttpResponse, type SalesHttpPorts } from './ports';
import { named, parseRoute, verb } from './route-parts';
import type { Route } from './command-route';

export interface Question<Q> {
  readonly tenant: TenantId;
  /** The `:id` of the route; empty where it has none. */
  readonly id: string;
  readonly query: Q;
}

export interface QueryRouteOptions<Q extends z.ZodObject, A> {
  /** Name of the question: `ListDeals`. */
  readonly name: string;
  readonly tag?: string;
  /** `GET /api/sales/deals/:id` */
  readonly route: `GET /api/${string}`;
  readonly summary: string;
  readonly permission: Permission;
  readonly query: Q;
  /** Form of `:id`. @default a UUID */
  readonly idForm?: z.ZodType<string>;
  readonly answer: z.ZodType<A>;
  /** What is asked for in a 404. */
  readonly what?: string;
  readonly ask: (ports: SalesHttpPorts, question: Question<z.infer<Q>>) => Promise<A | undefined>;
}

/** No parameters in the query string. */
export const NO_QUERY = z.object({}).strict();

/** One question over HTTP: checks what is asked, sends it over the bus to its handler, answers or says 404. */
export function queryRoute<Q extends z.ZodObject, A>(options: QueryRouteOptions<Q, A>): Route {
  const { permission, summary, query, answer, idForm = z.guid() } = options;
  const { path, hasId, method } = parseRoute(options.route);

  class RouteQuery extends Query<A | undefined> {
    constructor(readonly question: Question<z.infer<Q>>) {
      super();
    }
  }

  @QueryHandler(RouteQuery)
  class RouteHandler {
    constructor(@Inject(SALES_HTTP) private readonly ports: SalesHttpPorts) {}

    execute({ question }: RouteQuery): Promise<A | undefined> {
      return options.ask(this.ports, question);
    }
  }

  @ApiTags(options.tag ?? 'sales')
  @Controller(path)
  class RouteController {
    constructor(@Inject(QueryBus) private readonly bus: QueryBus) {}

    @verb(method)
    @Allow(permission)
    @Endpoint({
      summary,
      query,
      answer,
      ...(hasId ? { params: { id: idForm }, problems: [404] } : {}),
    })
    async ask(
      @CurrentPrincipal() principal: Principal,
      @Res({ passthrough: true }) response: HttpResponse,
      @Param('id') pathId: string | undefined,
      @ValidQuery(query) given: z.infer<Q>,
    ): Promise<A> {
      const id = hasId ? parseOrProblem(z.object({ id: idForm }), { id: pathId }).id : '';
      const found = await this.bus.execute(new RouteQuery({ tenant: principal.tenant, id, query: given }));
      if (found === undefined) throw notFound(options.what ?? 'record');
      const version = versionOf(found);
      if (version !== undefined) response.setHeader('ETag', `"${String(version)}"`);
      return found;
    }
  }

  named(RouteQuery, options.name);
  named(RouteHandler, `${options.name}Handler`);
  named(RouteController, `${options.name}Controller`);
  return { controller: RouteController, handler: RouteHandler };
}

/** A single record carries its version: what `If-Match` of the next command takes. */
function versionOf(answer: unknown): number | undefined {
  const isRecord = typeof answer === 'object' && answer !== null && 'version' in answer;
  return isRecord && typeof answer.version === 'number' ? answer.version : undefined;
}
