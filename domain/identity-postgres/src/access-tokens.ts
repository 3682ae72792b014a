import { randomUUID } from 'node:crypto';
import { Role } from '@skillhub/domain/contracts';
import { looksLikeToken, TOKEN_LIFETIME_DAYS, type Principal } from '@skillhub/domain/identity';
import { ActorId, type Instant, type TenantId } from '@skillhub/domain/kernel';
import type { Pool } from 'pg';
import { tenantColumns, toTenant, type TenantRow } from './rows';
import { digest, newAccessToken } from './secrets';

export interface TokenRequest {
  readonly tenant: TenantId;
  readonly role: Role;
  /** What it is for, as its owner will recognise it. */
  readonly name: string;
  readonly createdBy: ActorId;
  readonly now: Instant;
  /** {@link TOKEN_LIFETIME_DAYS} when absent. */
  readonly lifetimeDays?: number;
}

export interface AccessTokens {
  /** The token itself is told this once: only its digest is kept. */
  issue(request: TokenRequest): Promise<{ readonly token: string; readonly tokenId: string }>;
  find(token: string, now: Instant): Promise<(Principal & { readonly kind: 'token' }) | undefined>;
  revoke(tenant: TenantId, tokenId: string, now: Instant): Promise<void>;
}

interface TokenRow extends TenantRow {
  readonly token_id: string;
  readonly role: string;
  readonly last_used_at: Date | null;
}

/** `pool` connects as role `skillhub_identity`. */
export function createAccessTokens(pool: Pool): AccessTokens {
  return {
    async issue({ tenant, role, name, createdBy, now, lifetimeDays = TOKEN_LIFETIME_DAYS }) {
      const token = newAccessToken();
      const tokenId = randomUUID();
      await pool.query(
        `INSERT INTO identity.access_tokens (token_id, token_hash, tenant, role, name, created_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7::timestamptz + make_interval(days => $8))`,
        [tokenId, digest(token), tenant, role, name, createdBy, now, lifetimeDays],
      );
      return { token, tokenId };
    },

    async find(token, now) {
      if (!looksLikeToken(token)) return undefined;
      const { rows } = await pool.query<TokenRow>(
        `SELECT a.token_id, a.role, a.last_used_at, ${tenantColumns('t')}
         FROM identity.access_tokens a JOIN identity.tenants t USING (tenant)
         WHERE a.token_hash = $1 AND a.revoked_at IS NULL AND a.expires_at > $2`,
        [digest(token), now],
      );
      const row = rows[0];
      if (row === undefined) return undefined;
      if (row.last_used_at === null || Date.parse(now) - row.last_used_at.getTime() > 60_000) {
        await pool.query('UPDATE identity.access_tokens SET last_used_at = $2 WHERE token_id = $1', [
          row.token_id,
          now,
        ]);
      }
      return {
        kind: 'token',
        actor: ActorId.of(`token:${row.token_id}`),
        role: Role.parse(row.role),
        tenant: toTenant(row),
      };
    },

    async revoke(tenant, tokenId, now) {
      await pool.query(
        `UPDATE identity.access_tokens SET revoked_at = $3
         WHERE tenant = $1 AND token_id = $2 AND revoked_at IS NULL`,
        [tenant, tokenId, now],
      );
    },
  };
}
