import { KanbanQuery, KanbanView } from '@skillhub/domain/contracts';
import { queryRoute } from '../mechanism/query-route';

export const getKanbanRoute = queryRoute({
  name: 'GetKanban',
  route: 'GET /api/sales/kanban',
  summary: 'The pipeline by stage, with totals and first cards',
  permission: 'sales.read',
  query: KanbanQuery,
  answer: KanbanView,
  ask: ({ queries, clock }, { tenant, query }) => queries.kanban(tenant, query, clock.now()),
});
