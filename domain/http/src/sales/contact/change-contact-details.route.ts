import { contact, contactStream, ChangeContactDetails } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const changeContactDetailsRoute = commandRoute({
  route: 'PUT /api/sales/contacts/:id',
  summary: 'Replace the details of a contact',
  permission: 'sales.write',
  command: ChangeContactDetails,
  decider: contact,
  id: 'contactId',
  stream: ({ contactId }) => contactStream(contactId),
});
