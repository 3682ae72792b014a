import { AccountsQuery, pageOf, AccountView } from '@skillhub/domain/contracts';
import { queryRoute } from '../mechanism/query-route';

export const listAccountsRoute = queryRoute({
  name: 'ListAccounts',
  route: 'GET /api/sales/accounts',
  summary: 'Accounts, searched, filtered, sorted and paged',
  permission: 'sales.read',
  query: AccountsQuery,
  answer: pageOf(AccountView),
  ask: ({ queries }, { tenant, query }) => queries.accounts(tenant, query),
});
