import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint, Public } from '@skillhub/domain/http-kernel';
import { z } from 'zod';
import type { Metrics } from './metrics';
import type { Readiness, ReadinessReport } from './readiness';

export const READINESS = Symbol('Readiness');
export const METRICS = Symbol('Metrics');

const Dependency = z.object({
  status: z.enum(['up', 'down', 'starting']),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
const Ready = z.object({
  status: z.enum(['ready', 'not_ready']),
  dependencies: z.record(z.string(), Dependency),
});

interface HttpResponse {
  status(code: number): unknown;
}

/** For load balancers, supervisors and Prometheus: open, and without anything about anyone. */
@ApiTags('operations')
@Public()
@Controller()
export class HealthController {
  constructor(
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Endpoint({ summary: 'Whether the process runs', answer: z.object({ status: z.literal('live') }) })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('health/ready')
  @Header('Cache-Control', 'no-store')
  @Endpoint({
    summary: 'Whether it can serve: each dependency with its status; 503 while not',
    answer: Ready,
  })
  async ready(@Res({ passthrough: true }) response: HttpResponse): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    response.status(report.status === 'ready' ? 200 : 503);
    return report;
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Endpoint({ summary: 'Figures for Prometheus', answer: z.string(), mediaType: 'text/plain' })
  scrape(): Promise<string> {
    return this.metrics.text();
  }
}
