import { Controller, Inject, Param, Req, Res, type Type } from '@nestjs/common';
import { Command, CommandBus, CommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CommandAnswer } from '@skillhub/domain/contracts';
import {
  Allow,
  blankTexts,
  correlationIdOf,
  CurrentPrincipal,
  Endpoint,
  parseOrProblem,
  requestInvalid,
  ValidBody,
  type HttpRequest,
  type Principal,
} from '@skillhub/domain/http-kernel';
import type { Permission } from '@skillhub/domain/identity';
import type {
  CommandMetadata,
  CommandOutcome,
  Decider,
  DomainEvent,
  StreamId,
} from '@skillhub/domain/kernel';
import type { CommandDefinition, CommandOf, SalesRefusal } from '@skillhub/domain/sales';
import { z } from 'zod';
import { answerOf } from './command-answer';
import {
  COMMAND_HEADERS,
  expectedVersionOf,
  idempotencyOf,
  idSource,
  VERSION_HEADER,
} from './command-headers';
import { executeCommand } from './execute-command';
import { SALES_HTTP, type HttpResponse, type SalesHttpPorts } from './ports';
import { named, parseRoute, verb } from './route-parts';

export interface CommandRouteOptions<D extends CommandDefinition, Event extends DomainEvent, State> {
  /** `POST /api/sales/deals/:id/win`. Without `:id` the route creates a record. */
  readonly route: `${'POST' | 'PUT'} /api/${string}`;
  readonly summary: string;
  readonly permission: Permission;
  readonly command: D;
  readonly decider: Decider<CommandOf<D>, Event, State, SalesRefusal>;
  /** The field of the command that names the aggregate. */
  readonly id: keyof CommandOf<D>['data'] & string;
  readonly stream: (data: CommandOf<D>['data']) => StreamId;
  /** The body, where it is not the command without its id. */
  readonly body?: z.ZodObject;
  /** From such a body to the rest of the command; `newId` makes an id for a named use. */
  readonly fromBody?: (body: Readonly<Record<string, unknown>>, newId: (use: string) => string) => object;
  /** Adds what the caller left to us, before the decision. */
  readonly complete?: (
    data: CommandOf<D>['data'],
    ports: SalesHttpPorts,
    metadata: CommandMetadata,
  ) => Promise<CommandOf<D>['data']>;
  /** An effect elsewhere that belongs to the command; must bear to be repeated. */
  readonly afterwards?: (
    data: CommandOf<D>['data'],
    ports: SalesHttpPorts,
    metadata: CommandMetadata,
  ) => Promise<unknown>;
}

/** A controller and its handler, to be put in a module. */
export interface Route {
  readonly controller: Type;
  readonly handler: Type;
}

/**
 * One use case over HTTP: checks the body, sends the command over the bus to its handler, answers with the new version or
 * a problem document. Each use case is one file that says what is particular to it.
 */
export function commandRoute<D extends CommandDefinition, Event extends DomainEvent, State>(
  options: CommandRouteOptions<D, Event, State>,
): Route {
  const { command, id: idField, permission, summary } = options;
  const { method, path, hasId } = parseRoute(options.route);
  const body = bodySchema(options, hasId);

  class RouteCommand extends Command<CommandOutcome<SalesRefusal>> {
    constructor(
      readonly data: CommandOf<D>['data'],
      readonly metadata: CommandMetadata,
    ) {
      super();
    }
  }

  @CommandHandler(RouteCommand)
  class RouteHandler {
    constructor(@Inject(SALES_HTTP) private readonly ports: SalesHttpPorts) {}

    execute({ data, metadata }: RouteCommand): Promise<CommandOutcome<SalesRefusal>> {
      return executeCommand(options, this.ports, data, metadata);
    }
  }

  @ApiTags('sales')
  @Controller(path)
  class RouteController {
    constructor(
      @Inject(CommandBus) private readonly bus: CommandBus,
      @Inject(SALES_HTTP) private readonly ports: SalesHttpPorts,
    ) {}

    @verb(method)
    @Allow(permission)
    @Endpoint({
      summary,
      body,
      headers: hasId ? { ...COMMAND_HEADERS, ...VERSION_HEADER } : COMMAND_HEADERS,
      ...(hasId ? { params: { id: z.guid() } } : {}),
      answer: CommandAnswer,
      status: hasId ? 200 : 201,
      problems: hasId ? [404, 409, 413, 415, 422] : [409, 413, 415, 422],
    })
    async send(
      @CurrentPrincipal() principal: Principal,
      @Req() request: HttpRequest,
      @Res({ passthrough: true }) response: HttpResponse,
      @Param('id') pathId: string | undefined,
      @ValidBody(body) given: Readonly<Record<string, unknown>>,
    ): Promise<CommandAnswer> {
      const blanks = blankTexts(given);
      if (blanks.length > 0)
        throw requestInvalid('A text is blank: leave it out, or fill it in.', [...blanks]);
      const { tenant, actorId: actor } = principal;
      const target = hasId ? parseOrProblem(z.object({ id: z.guid() }), { id: pathId }).id : undefined;
      const idempotency = idempotencyOf(request, command.type, target, given);
      const newId = idSource(tenant, idempotency);
      const { id: chosenId, ...rest } = hasId ? { ...given, id: undefined } : given;
      const id = target ?? (typeof chosenId === 'string' ? chosenId : newId('id'));
      const data = parseOrProblem(command.schema, {
        ...(options.fromBody?.(rest, newId) ?? rest),
        [idField]: id,
      }) as CommandOf<D>['data'];
      const expectedVersion = hasId ? expectedVersionOf(request) : undefined;
      const metadata: CommandMetadata = {
        ...{ tenant, actor, correlationId: correlationIdOf(request), now: this.ports.clock.now() },
        ...(expectedVersion === undefined ? {} : { expectedVersion }),
        ...(idempotency === undefined ? {} : { idempotency }),
      };
      const outcome = await this.bus.execute(new RouteCommand(data, metadata));
      const answer = answerOf(id, outcome);
      response.setHeader('ETag', `"${String(answer.version)}"`);
      if (!hasId) response.setHeader('Location', `/${path}/${id}`);
      return answer;
    }
  }

  named(RouteCommand, command.type);
  named(RouteHandler, `${command.type}Handler`);
  named(RouteController, `${command.type}Controller`);
  return { controller: RouteController, handler: RouteHandler };
}

function bodySchema<D extends CommandDefinition, Event extends DomainEvent, State>(
  { command, id, body }: Pick<CommandRouteOptions<D, Event, State>, 'command' | 'id' | 'body'>,
  hasId: boolean,
): z.ZodObject {
  const rest = body ?? command.schema.omit({ [id]: true });
  return hasId
    ? rest
    : rest.extend({ id: z.guid().optional().meta({ description: 'Chosen by the client; else ours' }) });
}
