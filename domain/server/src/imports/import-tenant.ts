import type { Directory } from '@skillhub/domain/identity-postgres';
import { TenantId, type Instant } from '@skillhub/domain/kernel';
import { StartFailure } from '../failure';

/**
 * The tenant of an import: the one that is named, or the only one there is.
 * @throws StartFailure when that is none, or not clear
 */
export async function importTenant(
  directory: Pick<Directory, 'listTenants' | 'ensureTenant'>,
  { tenant, createTenant }: { readonly tenant: string | undefined; readonly createTenant: boolean },
  now: Instant,
): Promise<TenantId> {
  const tenants = (await directory.listTenants()).map(({ id }) => id);
  const there = tenants.length === 0 ? 'There is none yet' : `There are: ${tenants.join(', ')}`;
  if (tenant === undefined) {
    const [only, ...others] = tenants;
    if (only !== undefined && others.length === 0) return only;
    throw new StartFailure(`Nothing was imported: say into which tenant with --tenant <slug>. ${there}.`);
  }
  const known = tenants.find((id) => id === tenant);
  if (known !== undefined) return known;
  const slug = TenantId.schema.safeParse(tenant);
  if (!slug.success)
    throw new StartFailure(
      `Nothing was imported: "${tenant}" cannot be the name of a tenant (lower-case letters, digits and hyphens).`,
    );
  if (!createTenant)
    throw new StartFailure(
      `Nothing was imported: there is no tenant "${tenant}". ${there}. --create-tenant sets it up.`,
    );
  await directory.ensureTenant(
    { id: slug.data, name: tenant, timeZone: 'Europe/Paris', currency: 'EUR', demo: false },
    now,
  );
  return slug.data;
}
