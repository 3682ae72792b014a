import {
  ACCOUNT_THROTTLE,
  SESSION_IDLE_HOURS,
  SESSION_MAX_HOURS,
  SOURCE_THROTTLE,
  type Principal,
} from '@skillhub/domain/identity';
import { ActorId, Instant, ok, refused, type Refusal, type Result } from '@skillhub/domain/kernel';
import type { Pool } from 'pg';
import { checkPassword } from './passwords';
import { toTenant, toUser, USER_COLUMNS, type UserRow } from './rows';
import { digest, newSecret } from './secrets';
import { countFailure, forgetFailures, waitBeforeAttempt, type ThrottleKey } from './throttle';

export interface SignInRequest {
  readonly email: string;
  readonly password: string;
  /** Where the request comes from (an IP address); counted, never stored as it is. */
  readonly source: string;
  readonly now: Instant;
}

/**
 * `invalid_credentials` for an unknown address and for a wrong password alike; `too_many_attempts` with
 * `details.retryAfterSeconds`.
 */
export type SignInRefusal = Refusal<'identity.invalid_credentials' | 'identity.too_many_attempts'>;

export interface OpenedSession {
  /** The secret for the cookie; only its digest is kept. */
  readonly secret: string;
  readonly expiresAt: Instant;
  readonly principal: Principal & { readonly kind: 'user' };
}

export interface Sessions {
  signIn(request: SignInRequest): Promise<Result<OpenedSession, SignInRefusal>>;
  /** The person behind a session that has neither ended nor been idle too long. */
  find(secret: string, now: Instant): Promise<(Principal & { readonly kind: 'user' }) | undefined>;
  end(secret: string): Promise<void>;
  /** Removes what has expired; returns how many. */
  sweep(now: Instant): Promise<number>;
}

const HOUR = 3_600_000;

function toPrincipal(row: UserRow): Principal & { readonly kind: 'user' } {
  const user = toUser(row);
  return { kind: 'user', actor: ActorId.of(user.id), role: user.role, tenant: toTenant(row), user };
}

/** `pool` connects as role `skillhub_identity`. */
export function createSessions(pool: Pool): Sessions {
  return {
    async signIn({ email, password, source, now }) {
      const address = email.trim().toLowerCase();
      const keys: readonly ThrottleKey[] = [
        { kind: 'account', value: address, policy: ACCOUNT_THROTTLE },
        { kind: 'source', value: source, policy: SOURCE_THROTTLE },
      ];
      const retryAfterSeconds = await waitBeforeAttempt(pool, keys, now);
      if (retryAfterSeconds > 0) {
        return refused({ code: 'identity.too_many_attempts', details: { retryAfterSeconds } });
      }
      const { rows } = await pool.query<UserRow>(
        `SELECT ${USER_COLUMNS} FROM identity.users u JOIN identity.tenants t USING (tenant)
         WHERE u.email = $1 AND u.disabled_at IS NULL`,
        [address],
      );
      const row = rows[0];
      if (!(await checkPassword(row?.password_hash, password)) || row === undefined) {
        await countFailure(pool, keys, now);
        return refused({ code: 'identity.invalid_credentials' });
      }
      await forgetFailures(pool, keys.slice(0, 1));
      const secret = newSecret();
      const expiresAt = Instant.of(new Date(Date.parse(now) + SESSION_MAX_HOURS * HOUR).toISOString());
      await pool.query(
        `INSERT INTO identity.sessions (token_hash, tenant, user_id, created_at, last_seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $4, $5)`,
        [digest(secret), row.tenant, row.user_id, now, expiresAt],
      );
      return ok({ secret, expiresAt, principal: toPrincipal(row) });
    },

    async find(secret, now) {
      const { rows } = await pool.query<UserRow & { last_seen_at: Date }>(
        `SELECT ${USER_COLUMNS}, s.last_seen_at
         FROM identity.sessions s
         JOIN identity.users u ON u.user_id = s.user_id AND u.tenant = s.tenant
         JOIN identity.tenants t ON t.tenant = s.tenant
         WHERE s.token_hash = $1 AND s.expires_at > $2
           AND s.last_seen_at > $2::timestamptz - make_interval(hours => $3) AND u.disabled_at IS NULL`,
        [digest(secret), now, SESSION_IDLE_HOURS],
      );
      const row = rows[0];
      if (row === undefined) return undefined;
      // Once a minute is enough to know that a session is in use.
      if (Date.parse(now) - row.last_seen_at.getTime() > 60_000) {
        await pool.query('UPDATE identity.sessions SET last_seen_at = $2 WHERE token_hash = $1', [
          digest(secret),
          now,
        ]);
      }
      return toPrincipal(row);
    },

    async end(secret) {
      await pool.query('DELETE FROM identity.sessions WHERE token_hash = $1', [digest(secret)]);
    },

    async sweep(now) {
      const { rowCount } = await pool.query(
        `DELETE FROM identity.sessions
         WHERE expires_at <= $1 OR last_seen_at <= $1::timestamptz - make_interval(hours => $2)`,
        [now, SESSION_IDLE_HOURS],
      );
      return rowCount ?? 0;
    },
  };
}
