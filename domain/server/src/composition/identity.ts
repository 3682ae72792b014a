import { createAuthenticator, IdentityHttpModule } from '@skillhub/domain/identity-http';
import {
  createAccessTokens,
  createAuditLog,
  createDirectory,
  createSessions,
  type Directory,
} from '@skillhub/domain/identity-postgres';
import type { Clock, TenantId } from '@skillhub/domain/kernel';
import type { Pool } from 'pg';
import { DEMO_ACCOUNTS, DEMO_TENANT } from '../demo/demo-company';

export type Identity = Awaited<ReturnType<typeof composeIdentity>>;

/** Builds identity over its own pool: who there is, who is asking, and the routes to sign in and out. */
export async function composeIdentity(pool: Pool, clock: Clock, https: boolean) {
  const directory = createDirectory(pool);
  const sessions = createSessions(pool);
  const tokens = createAccessTokens(pool);
  const audit = createAuditLog(pool);
  const authenticator = createAuthenticator({ sessions, tokens, clock });
  const hasDemo = (await directory.findTenant(DEMO_TENANT.id))?.demo === true;
  const module = IdentityHttpModule.with({
    sessions,
    authenticator,
    audit,
    clock,
    options: { secureCookie: https, demoAccounts: hasDemo ? DEMO_ACCOUNTS : undefined },
  });
  return { directory, sessions, tokens, audit, authenticator, module, timeZoneOf: timeZones(directory) };
}

/** Zones of tenants, kept: they change as good as never, and every figure asks. */
function timeZones(directory: Directory): (tenant: TenantId) => Promise<string> {
  const known = new Map<TenantId, string>();
  return async (tenant) => {
    const zone = known.get(tenant) ?? (await directory.findTenant(tenant))?.timeZone ?? 'UTC';
    known.set(tenant, zone);
    return zone;
  };
}
