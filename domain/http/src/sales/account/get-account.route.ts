import { AccountView } from '@skillhub/domain/contracts';
import { NO_QUERY, queryRoute } from '../mechanism/query-route';

export const getAccountRoute = queryRoute({
  name: 'GetAccount',
  route: 'GET /api/sales/accounts/:id',
  summary: 'One account',
  permission: 'sales.read',
  query: NO_QUERY,
  answer: AccountView,
  what: 'account',
  ask: ({ queries }, { tenant, id }) => queries.account(tenant, id),
});
