import { contactSubject } from '@skillhub/domain/contracts';
import { contact, contactStream, EraseContact } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const eraseContactRoute = commandRoute({
  route: 'POST /api/sales/contacts/:id/erase',
  summary: 'Forget a person: destroy the key of their data, for good',
  permission: 'sales.erase',
  command: EraseContact,
  decider: contact,
  id: 'contactId',
  stream: ({ contactId }) => contactStream(contactId),
  // After the event: a repeat of the command destroys the key again, so a crash in between is mended by trying again.
  afterwards: ({ contactId }, { vault }, { tenant, actor }) =>
    vault.erase(tenant, contactSubject(contactId), actor),
});
