import { headerOf, type Authenticator, type HttpRequest, type Principal } from '@skillhub/domain/http-kernel';
import { ROLE_PERMISSIONS, type Principal as KnownPrincipal } from '@skillhub/domain/identity';
import type { AccessTokens, Sessions } from '@skillhub/domain/identity-postgres';
import type { Clock, Instant } from '@skillhub/domain/kernel';
import { sessionSecretOf } from './session-cookie';

export interface AuthenticatorOptions {
  readonly sessions: Pick<Sessions, 'find'>;
  readonly tokens: Pick<AccessTokens, 'find'>;
  readonly clock: Clock;
}

/** The authenticator of the guard, and what the session routes need besides. */
export interface IdentityAuthenticator extends Authenticator {
  /** Everything known of the sender of a request that was authenticated. */
  detailsOf(request: HttpRequest): KnownPrincipal | undefined;
  /** Makes a session or token unknown at once, in this process. */
  forget(secret: string): void;
}

/**
 * How long an answer is reused, so that a page of tiles costs one look-up and not twenty. A session that is ended (or a
 * token that is revoked) in another process can be used for that long.
 */
const REUSE_MS = 2_000;
const MOST_KEPT = 10_000;

interface Known {
  readonly principal: KnownPrincipal | undefined;
  readonly until: number;
}

/** A bearer token wins over a cookie: a program that sends both means the token. */
export function createAuthenticator({
  sessions,
  tokens,
  clock,
}: AuthenticatorOptions): IdentityAuthenticator {
  const known = new Map<string, Known>();
  const details = new WeakMap<object, KnownPrincipal>();

  async function find(
    secret: string,
    lookUp: (secret: string, now: Instant) => Promise<KnownPrincipal | undefined>,
  ): Promise<KnownPrincipal | undefined> {
    const now = clock.now();
    const kept = known.get(secret);
    if (kept !== undefined && kept.until > Date.parse(now)) return kept.principal;
    const principal = await lookUp(secret, now);
    if (known.size >= MOST_KEPT) known.clear();
    // A stranger's secret is not kept: guesses must not push out people.
    if (principal === undefined) known.delete(secret);
    else known.set(secret, { principal, until: Date.parse(now) + REUSE_MS });
    return principal;
  }

  return {
    async authenticate(request): Promise<Principal | undefined> {
      const bearer = bearerOf(request);
      const cookie = bearer === undefined ? sessionSecretOf(request) : undefined;
      const principal =
        bearer !== undefined
          ? await find(bearer, (secret, now) => tokens.find(secret, now))
          : cookie !== undefined
            ? await find(cookie, (secret, now) => sessions.find(secret, now))
            : undefined;
      if (principal === undefined) return undefined;
      details.set(request, principal);
      return {
        tenant: principal.tenant.id,
        actorId: principal.actor,
        role: principal.role,
        permissions: ROLE_PERMISSIONS[principal.role],
        by: principal.kind === 'user' ? 'cookie' : 'token',
      };
    },
    detailsOf: (request) => details.get(request),
    forget: (secret) => known.delete(secret),
  };
}

function bearerOf(request: HttpRequest): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
}
