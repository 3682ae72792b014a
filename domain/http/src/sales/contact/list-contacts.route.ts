import { ContactsQuery, pageOf, ContactView } from '@skillhub/domain/contracts';
import { queryRoute } from '../mechanism/query-route';

export const listContactsRoute = queryRoute({
  name: 'ListContacts',
  route: 'GET /api/sales/contacts',
  summary: 'Contacts, searched, sorted and paged',
  permission: 'sales.read',
  query: ContactsQuery,
  answer: pageOf(ContactView),
  ask: ({ queries }, { tenant, query }) => queries.contacts(tenant, query),
});
