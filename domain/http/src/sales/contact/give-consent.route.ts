import { contact, contactStream, GiveConsent } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const giveConsentRoute = commandRoute({
  route: 'POST /api/sales/contacts/:id/give-consent',
  summary: 'Note that a contact allows one purpose',
  permission: 'sales.write',
  command: GiveConsent,
  decider: contact,
  id: 'contactId',
  stream: ({ contactId }) => contactStream(contactId),
});
