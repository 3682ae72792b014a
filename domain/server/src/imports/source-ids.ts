import { AccountId, ContactId, DealId, ProductId, SalesRepId, SalesTeamId } from '@skillhub/domain/contracts';
import type { TenantId } from '@skillhub/domain/kernel';
import type { ImportEntity } from '@skillhub/ingestion/contracts';
import { v5 } from 'uuid';

/** Namespace of every id that is made of a record's key in its source. Never changes. */
const NAMESPACE = '6f1d3a52-6c0b-5a4e-9d0e-2f7a8a6b1c3d';

/**
 * The ids of the records of one source in one tenant: the same key always gives the same id, so that an import that is
 * repeated, or was killed, finds what it had written.
 */
export interface SourceIds {
  readonly account: (key: string) => AccountId;
  readonly contact: (key: string) => ContactId;
  readonly deal: (key: string) => DealId;
  readonly product: (key: string) => ProductId;
  readonly salesRep: (key: string) => SalesRepId;
  readonly salesTeam: (key: string) => SalesTeamId;
}

export function sourceIds(tenant: TenantId, system: string): SourceIds {
  // JSON keeps the parts apart whatever characters they hold.
  const id = (entity: ImportEntity, key: string) =>
    v5(JSON.stringify([tenant, system, entity, key]), NAMESPACE);
  return {
    account: (key) => AccountId.of(id('account', key)),
    contact: (key) => ContactId.of(id('contact', key)),
    deal: (key) => DealId.of(id('deal', key)),
    product: (key) => ProductId.of(id('product', key)),
    salesRep: (key) => SalesRepId.of(id('sales_rep', key)),
    salesTeam: (key) => SalesTeamId.of(id('sales_team', key)),
  };
}
