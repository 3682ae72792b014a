import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { ContactId } from './vocabulary';

/** The contact asked to be forgotten: the key of their personal data is destroyed. */
export const ContactErased = eventContract({
  type: 'ContactErased',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      contactId: ContactId.schema,
    })
    .strict(),
});
export type ContactErased = EventOf<typeof ContactErased>;
