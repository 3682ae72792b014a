import { DirectoryQuery, pageOf, SalesRepView } from '@skillhub/domain/contracts';
import { queryRoute } from '../mechanism/query-route';

export const listSalesRepsRoute = queryRoute({
  name: 'ListSalesReps',
  route: 'GET /api/sales/reps',
  summary: 'The people who own deals',
  permission: 'sales.read',
  query: DirectoryQuery,
  answer: pageOf(SalesRepView),
  ask: ({ queries }, { tenant, query }) => queries.salesReps(tenant, query),
});
