import { correlationIdOf, principalOf, type HttpRequest } from '@skillhub/domain/http-kernel';
import type { AuditLog } from '@skillhub/domain/identity';
import { ActorId, type Clock } from '@skillhub/domain/kernel';
import type { Logger } from '../logging/logger';
import type { Metrics } from '../operations/metrics';

export interface ObservedRequest extends HttpRequest {
  /** Set by Express once a route took the request. */
  readonly route?: { readonly path?: string };
}

export interface ObservedResponse {
  readonly statusCode: number;
  setHeader(name: string, value: string): unknown;
  once(event: 'finish', listener: () => void): unknown;
}

export interface RequestLogOptions {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** What is done to people is written down for good, besides being logged: route pattern → action. */
const AUDITED: Readonly<Record<string, 'person.erase' | 'dead_letter.replay'>> = {
  'POST /api/sales/contacts/:id/erase': 'person.erase',
  'POST /api/operations/dead-letters/:id/replay': 'dead_letter.replay',
};

/** Every request leaves one line (route pattern, never the query string) and one observation, and answers with its correlation id. */
export function observeRequests(options: RequestLogOptions) {
  const { logger, metrics, audit, clock } = options;
  return (request: ObservedRequest, response: ObservedResponse, next: () => void): void => {
    const started = performance.now();
    const correlationId = correlationIdOf(request);
    response.setHeader('X-Correlation-Id', correlationId);
    // Answers of the API are about people and money: nothing between here and the reader keeps them.
    if (request.originalUrl.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
    response.once('finish', () => {
      const seconds = (performance.now() - started) / 1000;
      const route = request.route?.path ?? (request.originalUrl.startsWith('/api') ? 'unknown' : 'console');
      const { statusCode: status } = response;
      const principal = principalOf(request);
      metrics.observeRequest(request.method, route, status, seconds);
      logger[status >= 500 ? 'error' : route === 'console' ? 'debug' : 'info']('request', {
        method: request.method,
        route,
        status,
        ms: Math.round(seconds * 1000),
        correlationId,
        ...(principal === undefined ? {} : { tenant: principal.tenant, actor: principal.actorId }),
      });
      const action =
        status === 403 ? 'request.denied' : status < 300 ? AUDITED[`${request.method} ${route}`] : undefined;
      if (action === undefined) return;
      audit
        .record({
          tenant: principal?.tenant ?? null,
          at: clock.now(),
          actor: principal?.actorId ?? ActorId.of('anonymous'),
          action,
          outcome: status === 403 ? 'denied' : 'success',
          details: { method: request.method, route, path: request.originalUrl.split('?')[0] ?? '' },
          correlationId,
        })
        .catch((error: unknown) => {
          logger.error('audit line not written', { error, action, correlationId });
        });
    });
    next();
  };
}
