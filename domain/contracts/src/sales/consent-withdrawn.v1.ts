import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { ConsentPurpose, ContactId } from './vocabulary';

/** The contact no longer allows one purpose. */
export const ConsentWithdrawn = eventContract({
  type: 'ConsentWithdrawn',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      contactId: ContactId.schema,
      purpose: ConsentPurpose,
    })
    .strict(),
});
export type ConsentWithdrawn = EventOf<typeof ConsentWithdrawn>;
