import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { contactDetails } from './contact-details';
import { ContactId, SourceReference, contactSubject } from './vocabulary';

/** A person at a company, or on their own, becomes a contact. */
export const ContactAdded = eventContract({
  type: 'ContactAdded',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      contactId: ContactId.schema,
      ...contactDetails,
      source: SourceReference.nullable(),
    })
    .strict(),
  subject: ({ contactId }) => contactSubject(contactId),
});
export type ContactAdded = EventOf<typeof ContactAdded>;
