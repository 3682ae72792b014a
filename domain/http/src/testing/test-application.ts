import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ROLES } from '@skillhub/domain/contracts';
import {
  AccessGuard,
  AUTHENTICATOR,
  headerOf,
  HTTP_LOGGER,
  ProblemFilter,
  type Authenticator,
} from '@skillhub/domain/http-kernel';
import { ROLE_PERMISSIONS } from '@skillhub/domain/identity';
import { ActorId, TenantId } from '@skillhub/domain/kernel';
import { OpenApiModule, describeApi } from '../openapi/openapi.module';
import { SalesHttpModule } from '../sales-http.module';
import type { SalesHttpPorts } from '../sales/mechanism/ports';

/** Believes `Authorization: Bearer <tenant>:<role>`, or the cookie `<tenant>:<role>`. */
export const trustingAuthenticator: Authenticator = {
  authenticate: (request) => {
    const bearer = headerOf(request, 'authorization')?.replace('Bearer ', '');
    const [tenant, name] = (bearer ?? headerOf(request, 'cookie') ?? '').split(':');
    const role = ROLES.find((known) => known === name);
    if (tenant === undefined || role === undefined) return Promise.resolve(undefined);
    return Promise.resolve({
      tenant: TenantId.of(tenant),
      actorId: ActorId.of(`user-${role}`),
      role,
      permissions: ROLE_PERMISSIONS[role],
      by: bearer === undefined ? 'cookie' : 'token',
    });
  },
};

@Module({})
class TestRoot {}

/** The routes of sales behind the same door as in the product. */
export async function createTestApplication(ports: SalesHttpPorts): Promise<NestExpressApplication> {
  const root: DynamicModule = {
    module: TestRoot,
    global: true,
    imports: [SalesHttpModule.with(ports), OpenApiModule.create()],
    providers: [
      { provide: AUTHENTICATOR, useValue: trustingAuthenticator },
      { provide: HTTP_LOGGER, useValue: ports.logger },
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
    exports: [AUTHENTICATOR, HTTP_LOGGER],
  };
  const app = await NestFactory.create<NestExpressApplication>(root, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  app.set('etag', false);
  app.useBodyParser('json', { limit: '64kb', type: ['application/json', 'application/*+json'] });
  describeApi(app);
  await app.init();
  return app;
}
