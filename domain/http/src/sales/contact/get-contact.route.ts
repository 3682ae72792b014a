import { ContactView } from '@skillhub/domain/contracts';
import { NO_QUERY, queryRoute } from '../mechanism/query-route';

export const getContactRoute = queryRoute({
  name: 'GetContact',
  route: 'GET /api/sales/contacts/:id',
  summary: 'One contact',
  permission: 'sales.read',
  query: NO_QUERY,
  answer: ContactView,
  what: 'contact',
  ask: ({ queries }, { tenant, id }) => queries.contact(tenant, id),
});
