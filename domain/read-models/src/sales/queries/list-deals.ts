import type { DealsQuery, DealView, Page } from '@skillhub/domain/contracts';
import type { Instant, TenantId } from '@skillhub/domain/kernel';
import type { ReadDatabase } from '../../database/read-database';
import {
  dealsOf,
  dealView,
  narrowDeals,
  PROBABILITY,
  selectDeals,
  STAGE_RANK,
  type DealRaw,
} from './deal-selection';
import { readPage, sortBy } from './read-page';

const SORTS = {
  name: 'd.search',
  account: 'a.search',
  owner: 'o.search',
  team: 't.search',
  product: 'p.search',
  stage: STAGE_RANK,
  amount: 'd.amountMinor',
  probability: PROBABILITY,
  openedOn: 'd.openedOn',
  expectedCloseOn: 'd.expectedCloseOn',
  closedOn: 'd.closedOn',
  stageSince: 'd.stageSince',
  updatedAt: 'd.updatedAt',
} satisfies Record<Exclude<DealsQuery['sort'], `-${string}`>, string>;

export function listDeals(
  database: ReadDatabase,
  tenant: TenantId,
  query: DealsQuery,
  now: Instant,
): Promise<Page<DealView>> {
  return database.forTenant(tenant, (manager) => {
    const selected = selectDeals(dealsOf(manager, tenant, now));
    narrowDeals(selected, query);
    if (query.disqualified !== 'any') {
      const negation = query.disqualified === 'true' ? '' : 'NOT ';
      selected.andWhere(`${negation}d.status = 'disqualified'`);
    }
    sortBy(selected, query.sort, SORTS, 'd.dealId');
    return readPage<DealRaw, DealView>(selected, query, dealView);
  });
}
