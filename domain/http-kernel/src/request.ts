import { CorrelationId } from '@skillhub/domain/kernel';
import { randomUUID } from 'node:crypto';
import type { Principal } from './principal';

/** What the edge reads of a request; Express's own request fits. */
export interface HttpRequest {
  readonly method: string;
  readonly originalUrl: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const correlationIds = new WeakMap<object, CorrelationId>();
const principals = new WeakMap<object, Principal>();

/** The first value of a header, whose name is given in lower case. */
export function headerOf(request: HttpRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

/** Follows a request through logs, events and answers: taken from `X-Correlation-Id` where that is well formed, else new. */
export function correlationIdOf(request: HttpRequest): CorrelationId {
  const known = correlationIds.get(request);
  if (known !== undefined) return known;
  const given = headerOf(request, 'x-correlation-id');
  const id = CorrelationId.of(given !== undefined && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID());
  correlationIds.set(request, id);
  return id;
}

/** Remembers who sent a request; the access guard does this. */
export function rememberPrincipal(request: HttpRequest, principal: Principal): void {
  principals.set(request, principal);
}

/** Who sent a request, when the access guard knows; a public route may have none. */
export function principalOf(request: HttpRequest): Principal | undefined {
  return principals.get(request);
}
