import type { Tenant, User } from '@skillhub/domain/identity';
import { Role } from '@skillhub/domain/contracts';
import { TenantId } from '@skillhub/domain/kernel';

/** Columns of a user joined with its tenant, as every lookup selects them. */
export const USER_COLUMNS = `u.user_id, u.email, u.name AS user_name, u.role, u.language, u.password_hash,
  ${tenantColumns('t')}`;

export function tenantColumns(alias: string): string {
  return `${alias}.tenant, ${alias}.name AS tenant_name, ${alias}.time_zone, ${alias}.currency, ${alias}.demo`;
}

export interface TenantRow {
  readonly tenant: string;
  readonly tenant_name: string;
  readonly time_zone: string;
  readonly currency: string;
  readonly demo: boolean;
}

export interface UserRow extends TenantRow {
  readonly user_id: string;
  readonly email: string;
  readonly user_name: string;
  readonly role: string;
  readonly language: 'fr' | 'en';
  readonly password_hash: string | null;
}

export function toTenant(row: TenantRow): Tenant {
  return {
    id: TenantId.of(row.tenant),
    name: row.tenant_name,
    timeZone: row.time_zone,
    currency: row.currency,
    demo: row.demo,
  };
}

export function toUser(row: UserRow): User {
  return {
    id: row.user_id,
    tenant: TenantId.of(row.tenant),
    email: row.email,
    name: row.user_name,
    role: Role.parse(row.role),
    language: row.language,
  };
}
