import { contact, contactStream, WithdrawConsent } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const withdrawConsentRoute = commandRoute({
  route: 'POST /api/sales/contacts/:id/withdraw-consent',
  summary: 'Note that a contact no longer allows one purpose',
  permission: 'sales.write',
  command: WithdrawConsent,
  decider: contact,
  id: 'contactId',
  stream: ({ contactId }) => contactStream(contactId),
});
