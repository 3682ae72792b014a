import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { contactDetails } from './contact-details';
import { ContactId, contactSubject } from './vocabulary';

/** The details of a contact, all of them, as they are from now on. */
export const ContactDetailsChanged = eventContract({
  type: 'ContactDetailsChanged',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      contactId: ContactId.schema,
      ...contactDetails,
    })
    .strict(),
  subject: ({ contactId }) => contactSubject(contactId),
});
export type ContactDetailsChanged = EventOf<typeof ContactDetailsChanged>;
