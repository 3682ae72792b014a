import { DirectoryQuery, pageOf, SalesTeamView } from '@skillhub/domain/contracts';
import { queryRoute } from '../mechanism/query-route';

export const listSalesTeamsRoute = queryRoute({
  name: 'ListSalesTeams',
  route: 'GET /api/sales/teams',
  summary: 'The sales teams',
  permission: 'sales.read',
  query: DirectoryQuery,
  answer: pageOf(SalesTeamView),
  ask: ({ queries }, { tenant, query }) => queries.salesTeams(tenant, query),
});
