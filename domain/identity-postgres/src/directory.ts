import type { Role } from '@skillhub/domain/contracts';
import type { Tenant, User } from '@skillhub/domain/identity';
import type { ActorId, Instant, TenantId } from '@skillhub/domain/kernel';
import type { Pool } from 'pg';
import { hashPassword } from './passwords';
import { tenantColumns, toTenant, toUser, USER_COLUMNS, type TenantRow, type UserRow } from './rows';

export interface NewUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly language: 'fr' | 'en';
  readonly password: string;
}

/** Tenants and their people. */
export interface Directory {
  findTenant(id: TenantId): Promise<Tenant | undefined>;
  listTenants(): Promise<readonly Tenant[]>;
  /** Safe to repeat: an existing tenant keeps what it has. */
  ensureTenant(tenant: Tenant, now: Instant): Promise<void>;
  /** Whether a demo company still has records to take in. */
  needsDemoRecords(tenant: TenantId): Promise<boolean>;
  demoRecordsLoaded(tenant: TenantId, now: Instant): Promise<void>;
  /** Safe to repeat: an account that exists (by address) keeps its password and role. */
  ensureUser(tenant: TenantId, user: NewUser, now: Instant): Promise<void>;
  listUsers(tenant: TenantId): Promise<readonly User[]>;
  /** Names of people by actor id; an actor that is no user of the tenant (an import, a token) is left out. */
  namesOf(tenant: TenantId, actors: readonly ActorId[]): Promise<ReadonlyMap<string, string>>;
}

/** An actor that is a user has the user's id. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `pool` connects as role `skillhub_identity`. */
export function createDirectory(pool: Pool): Directory {
  return {
    async findTenant(id) {
      const { rows } = await pool.query<TenantRow>(
        `SELECT ${tenantColumns('t')} FROM identity.tenants t WHERE t.tenant = $1`,
        [id],
      );
      return rows[0] === undefined ? undefined : toTenant(rows[0]);
    },

    async listTenants() {
      const { rows } = await pool.query<TenantRow>(
        `SELECT ${tenantColumns('t')} FROM identity.tenants t ORDER BY t.tenant`,
      );
      return rows.map(toTenant);
    },

    async ensureTenant(tenant, now) {
      await pool.query(
        `INSERT INTO identity.tenants (tenant, name, time_zone, currency, demo, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant) DO NOTHING`,
        [tenant.id, tenant.name, tenant.timeZone, tenant.currency, tenant.demo, now],
      );
    },

    async needsDemoRecords(tenant) {
      const { rowCount } = await pool.query(
        'SELECT 1 FROM identity.tenants WHERE tenant = $1 AND demo AND demo_loaded_at IS NULL',
        [tenant],
      );
      return rowCount !== 0;
    },

    async demoRecordsLoaded(tenant, now) {
      await pool.query('UPDATE identity.tenants SET demo_loaded_at = $2 WHERE tenant = $1', [tenant, now]);
    },

    async ensureUser(tenant, user, now) {
      const email = user.email.toLowerCase();
      const known = await pool.query('SELECT 1 FROM identity.users WHERE email = $1', [email]);
      if (known.rowCount !== 0) return;
      await pool.query(
        `INSERT INTO identity.users (user_id, tenant, email, name, role, language, password_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (email) DO NOTHING`,
        [user.id, tenant, email, user.name, user.role, user.language, await hashPassword(user.password), now],
      );
    },

    async listUsers(tenant) {
      const { rows } = await pool.query<UserRow>(
        `SELECT ${USER_COLUMNS} FROM identity.users u JOIN identity.tenants t USING (tenant)
         WHERE u.tenant = $1 AND u.disabled_at IS NULL ORDER BY u.created_at, u.email`,
        [tenant],
      );
      return rows.map(toUser);
    },

    async namesOf(tenant, actors) {
      const ids = actors.filter((actor) => UUID.test(actor));
      if (ids.length === 0) return new Map();
      const { rows } = await pool.query<{ user_id: string; name: string }>(
        'SELECT user_id, name FROM identity.users WHERE tenant = $1 AND user_id = ANY($2::uuid[])',
        [tenant, ids],
      );
      return new Map(rows.map(({ user_id, name }) => [user_id, name]));
    },
  };
}
