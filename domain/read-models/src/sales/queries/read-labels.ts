import { ERASED, type TenantId } from '@skillhub/domain/kernel';
import type { EntitySchema } from 'typeorm';
import type { ReadDatabase } from '../../database/read-database';
import {
  AccountEntity,
  ContactEntity,
  DealEntity,
  ProductEntity,
  SalesRepEntity,
  SalesTeamEntity,
} from './entities';

/** What the warehouse knows by id only. */
export const LABELLED = ['owner', 'team', 'account', 'product', 'contact', 'deal'] as const;
export type Labelled = (typeof LABELLED)[number];

const SOURCES: Readonly<Record<Labelled, { readonly entity: EntitySchema; readonly id: string }>> = {
  owner: { entity: SalesRepEntity, id: 'repId' },
  team: { entity: SalesTeamEntity, id: 'teamId' },
  account: { entity: AccountEntity, id: 'accountId' },
  product: { entity: ProductEntity, id: 'productId' },
  contact: { entity: ContactEntity, id: 'contactId' },
  deal: { entity: DealEntity, id: 'dealId' },
};
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Readable names: dimension → id → name. Ids that nobody knows are left out. */
export function readLabels(
  database: ReadDatabase,
  tenant: TenantId,
  wanted: Readonly<Partial<Record<Labelled, readonly string[]>>>,
): Promise<Partial<Record<Labelled, Record<string, string>>>> {
  return database.forTenant(tenant, async (manager) => {
    const labels: Partial<Record<Labelled, Record<string, string>>> = {};
    for (const dimension of LABELLED) {
      const ids = wanted[dimension]?.filter((id) => UUID.test(id));
      if (ids === undefined) continue;
      const { entity, id } = SOURCES[dimension];
      const rows = await manager
        .createQueryBuilder()
        .from(entity, 'known')
        .select(`known.${id}`, 'id')
        .addSelect('known.name', 'name')
        .where(`known.tenant = :tenant AND known.${id} = ANY(:ids)`, { tenant, ids })
        .getRawMany<{ id: string; name: string | null }>();
      labels[dimension] = Object.fromEntries(rows.map((row) => [row.id, row.name ?? ERASED]));
    }
    return labels;
  });
}
