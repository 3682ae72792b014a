import type { Tenant } from '@skillhub/domain/identity';
import { Instant, TenantId } from '@skillhub/domain/kernel';
import { importTenant } from './import-tenant';

const now = Instant.of('2026-01-01T00:00:00.000Z');
const directory = (...slugs: string[]) => {
  const tenants: Tenant[] = slugs.map((slug) => ({
    id: TenantId.of(slug),
    name: slug,
    timeZone: 'Europe/Paris',
    currency: 'EUR',
    demo: false,
  }));
  return {
    tenants,
    listTenants: () => Promise.resolve(tenants),
    ensureTenant: (tenant: Tenant) => {
      tenants.push(tenant);
      return Promise.resolve();
    },
  };
};
const ask = (tenant?: string, createTenant = false) => ({ tenant, createTenant });

describe('the tenant of an import', () => {
  it('is the one that is named, or the only one', async () => {
    expect(await importTenant(directory('acme', 'demo'), ask('acme'), now)).toBe('acme');
    expect(await importTenant(directory('demo'), ask(), now)).toBe('demo');
  });

  it('must be named where there are several, or none', async () => {
    await expect(importTenant(directory('acme', 'demo'), ask(), now)).rejects.toThrow(
      'There are: acme, demo',
    );
    await expect(importTenant(directory(), ask(), now)).rejects.toThrow('There is none yet');
  });

  it('is not made up from a misspelt name, and set up only when asked for', async () => {
    const known = directory('acme');
    await expect(importTenant(known, ask('acmee'), now)).rejects.toThrow('there is no tenant "acmee"');
    expect(known.tenants).toHaveLength(1);
    expect(await importTenant(known, ask('new-one', true), now)).toBe('new-one');
    expect(known.tenants.map(({ id }) => id)).toContain('new-one');
    await expect(importTenant(known, ask('Not A Slug', true), now)).rejects.toThrow('cannot be the name');
  });
});
