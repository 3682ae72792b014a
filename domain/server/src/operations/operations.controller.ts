import { Controller, Get, Inject, Module, Post, type DynamicModule } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  CurrentPrincipal,
  Endpoint,
  notFound,
  ValidParam,
  ValidQuery,
  type Principal,
} from '@skillhub/domain/http-kernel';
import type { TenantId } from '@skillhub/domain/kernel';
import type { DeadLetter, DeadLetters } from '@skillhub/pipelines/dead-letters';
import type { AuditReport, DeadLetterReplay } from '@skillhub/pipelines/loader';
import { z } from 'zod';
import {
  DeadLettersPage,
  DeadLettersQuery,
  LoadingAudit,
  PipelineStatus,
  ReplayResult,
  type DeadLetterView,
} from './pipeline-status';

export interface OperationsPorts {
  readonly deadLetters: Pick<DeadLetters, 'list'>;
  readonly replay: Pick<DeadLetterReplay, 'replay'>;
  readonly status: (tenant: TenantId) => Promise<PipelineStatus>;
  /** Over all tenants: figures only. */
  readonly audit: () => Promise<AuditReport>;
}

const OPERATIONS = Symbol('OperationsPorts');
const LetterId = z.string().regex(/^[1-9]\d{0,17}$/);

/** What operators see and do: the state of the pipeline, and messages that could not be understood. */
@ApiTags('operations')
@Controller('api/operations')
export class OperationsController {
  constructor(@Inject(OPERATIONS) private readonly ports: OperationsPorts) {}

  @Get('pipeline')
  @Allow('operations.read')
  @Endpoint({ summary: 'How far projections, relay and loader are', answer: PipelineStatus })
  pipeline(@CurrentPrincipal() { tenant }: Principal): Promise<PipelineStatus> {
    return this.ports.status(tenant);
  }

  @Get('audit')
  @Allow('operations.manage')
  @Endpoint({
    summary: 'Whether every event is in the warehouse exactly once; what is on its way counts as missing',
    answer: LoadingAudit,
  })
  async audit(): Promise<LoadingAudit> {
    const { clean, topics } = await this.ports.audit();
    return { clean, topics: [...topics] };
  }

  @Get('dead-letters')
  @Allow('operations.read')
  @Endpoint({
    summary: 'Messages that could not be understood, oldest first',
    query: DeadLettersQuery,
    answer: DeadLettersPage,
  })
  async deadLetters(
    @CurrentPrincipal() { tenant }: Principal,
    @ValidQuery(DeadLettersQuery) query: DeadLettersQuery,
  ): Promise<DeadLettersPage> {
    const { status, reason, after, limit } = query;
    const letters = await this.ports.deadLetters.list({
      tenant,
      limit,
      ...(status === undefined ? {} : { status }),
      ...(reason === undefined ? {} : { reason }),
      ...(after === undefined ? {} : { after }),
    });
    return {
      items: letters.map(toView),
      next: letters.length === limit ? (letters.at(-1)?.id ?? null) : null,
    };
  }

  @Post('dead-letters/:id/replay')
  @Allow('operations.manage')
  @Endpoint({
    summary: 'Try a dead letter once more',
    params: { id: LetterId },
    answer: ReplayResult,
    problems: [404],
  })
  async replay(
    @CurrentPrincipal() { tenant }: Principal,
    @ValidParam('id', LetterId) id: string,
  ): Promise<ReplayResult> {
    // Another tenant's letter is no letter: the id alone would reach it.
    const before = String(BigInt(id) - 1n);
    const [letter] = await this.ports.deadLetters.list({ tenant, status: 'open', after: before, limit: 1 });
    const outcome = letter?.id === id ? await this.ports.replay.replay(id) : undefined;
    if (outcome === undefined) throw notFound('open dead letter');
    return outcome;
  }
}

@Module({})
export class OperationsModule {
  static with(ports: OperationsPorts): DynamicModule {
    return {
      module: OperationsModule,
      controllers: [OperationsController],
      providers: [{ provide: OPERATIONS, useValue: ports }],
    };
  }
}

function toView({ message, ...letter }: DeadLetter): DeadLetterView {
  const { id, stage, step, reason, details, status, attempts, firstSeen, lastSeen } = letter;
  return {
    ...{ id, stage, step, reason, status, attempts, firstSeen, lastSeen },
    ...(details === undefined ? {} : { details }),
    topic: message.topic,
    eventId: message.attributes['id'] ?? null,
    eventType: message.attributes['type'] ?? null,
    streamId: message.attributes['subject'] ?? null,
  };
}
