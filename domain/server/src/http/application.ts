import 'reflect-metadata';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import {
  AccessGuard,
  AUTHENTICATOR,
  HTTP_LOGGER,
  ProblemFilter,
  type Authenticator,
} from '@skillhub/domain/http-kernel';
import helmet from 'helmet';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../logging/logger';
import { HealthController, METRICS, READINESS } from '../operations/health.controller';
import type { Metrics } from '../operations/metrics';
import type { Readiness } from '../operations/readiness';
import { compressAnswers } from './compress-answers';
import { serveConsole } from './console-files';
import { observeRequests, type RequestLogOptions } from './request-log';

export interface ApplicationOptions {
  /** What the areas bring: each with its own controllers. */
  readonly modules: readonly (DynamicModule | Type)[];
  readonly authenticator: Authenticator;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly audit: RequestLogOptions['audit'];
  readonly clock: RequestLogOptions['clock'];
  /** Where the built console lies. */
  readonly consoleFolder: string;
  readonly trustedProxies: number;
  readonly https: boolean;
  /** Told the application before it answers its first request; the OpenAPI document is added here. */
  readonly prepare?: (app: NestExpressApplication) => void;
}

export interface HttpApplication {
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
  close(): Promise<void>;
}

@Module({})
class RootModule {}

/** One Nest application: the door (authentication, permissions), problem documents, and the areas' routes behind it. */
export async function createApplication(options: ApplicationOptions): Promise<HttpApplication> {
  const adapter = new ExpressAdapter();
  const app = await NestFactory.create<NestExpressApplication>(rootModule(options), adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  app.set('trust proxy', options.trustedProxies);
  app.set('etag', false);
  app.use(observeRequests(options));
  app.use(securityHeaders(options.https));
  app.use(serveConsole(options.consoleFolder));
  app.use(compressAnswers);
  app.useBodyParser('json', { limit: '1mb', type: ['application/json', 'application/*+json'] });
  options.prepare?.(app);
  await app.init();
  return {
    handler: adapter.getInstance() as HttpApplication['handler'],
    close: () => app.close(),
  };
}

function rootModule(options: ApplicationOptions): DynamicModule {
  return {
    module: RootModule,
    global: true,
    imports: [...options.modules],
    controllers: [HealthController],
    providers: [
      { provide: AUTHENTICATOR, useValue: options.authenticator },
      { provide: HTTP_LOGGER, useValue: options.logger },
      { provide: READINESS, useValue: options.readiness },
      { provide: METRICS, useValue: options.metrics },
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
    exports: [AUTHENTICATOR, HTTP_LOGGER],
  };
}

/**
 * Only our own scripts run. Styles may be inline: Angular puts the styles of components into the page, and charts and the
 * drag preview set style attributes.
 */
function securityHeaders(https: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(https ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    // Chart exports and previews are blobs of ours; nothing is embedded from elsewhere.
    crossOriginEmbedderPolicy: false,
  });
}
