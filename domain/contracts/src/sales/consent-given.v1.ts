import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { ConsentPurpose, ContactId } from './vocabulary';

/** The contact allows one purpose; `evidence` says how we know. */
export const ConsentGiven = eventContract({
  type: 'ConsentGiven',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      contactId: ContactId.schema,
      purpose: ConsentPurpose,
      evidence: z.string().min(1).max(500),
    })
    .strict(),
});
export type ConsentGiven = EventOf<typeof ConsentGiven>;
