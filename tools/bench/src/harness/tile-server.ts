import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AccessGuard, ProblemFilter } from '@skillhub/domain/http-kernel';
import { ActorId, Instant, TenantId } from '@skillhub/domain/kernel';
import type { Warehouse } from '@skillhub/warehouse/engine';
import { MetricsModule } from '@skillhub/warehouse/query';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';

@Module({})
class Root {}

export interface TileServer {
  /** Sends one question, as a browser with an open connection does, and reads the whole answer. */
  ask(body: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The API of numbers as the product serves it: the door, the checks, the compiler, the labels. */
export async function startTileServer(warehouse: Warehouse, tenant: string): Promise<TileServer> {
  const metrics = MetricsModule.with({
    warehouse,
    freshness: { freshness: () => ({ status: 'fresh', lastEventAt: null, ageSeconds: 0 }) },
    labels: { labels: () => Promise.resolve({}) },
    zones: { timeZoneOf: () => 'Europe/Paris' },
    clock: { now: () => Instant.of(new Date().toISOString()) },
  });
  const root = { module: Root, imports: [metrics] };
  const app = await NestFactory.create<NestExpressApplication>(root, { logger: false });
  app.set('etag', false);
  const principal = {
    tenant: TenantId.of(tenant),
    actorId: ActorId.of('user-1'),
    role: 'sales' as const,
    permissions: ['metrics.read'],
    by: 'token' as const,
  };
  app.setGlobalPrefix('api');
  app.useGlobalGuards(
    new AccessGuard(app.get(Reflector), { authenticate: () => Promise.resolve(principal) }),
  );
  app.useGlobalFilters(new ProblemFilter({ info: () => undefined, error: () => undefined }));
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    ask: (body) =>
      new Promise((resolve, reject) => {
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
        const call = request(
          { host: '127.0.0.1', port, path: '/api/metrics/query', method: 'POST', agent, headers },
          (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () => {
              const text = Buffer.concat(chunks).toString('utf8');
              if (response.statusCode === 200) resolve(JSON.parse(text));
              else reject(new Error(text));
            });
          },
        );
        call.on('error', reject);
        call.end(body);
      }),
    close: async () => {
      agent.destroy();
      await app.close();
    },
  };
}
