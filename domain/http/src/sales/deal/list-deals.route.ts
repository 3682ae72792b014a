import { DealsQuery, pageOf, DealView } from '@skillhub/domain/contracts';
import { queryRoute } from '../mechanism/query-route';

export const listDealsRoute = queryRoute({
  name: 'ListDeals',
  route: 'GET /api/sales/deals',
  summary: 'Deals, searched, filtered, sorted and paged',
  permission: 'sales.read',
  query: DealsQuery,
  answer: pageOf(DealView),
  ask: ({ queries, clock }, { tenant, query }) => queries.deals(tenant, query, clock.now()),
});
