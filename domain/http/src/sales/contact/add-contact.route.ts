import { contact, contactStream, AddContact } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const addContactRoute = commandRoute({
  route: 'POST /api/sales/contacts',
  summary: 'Add a contact',
  permission: 'sales.write',
  command: AddContact,
  decider: contact,
  id: 'contactId',
  stream: ({ contactId }) => contactStream(contactId),
});
