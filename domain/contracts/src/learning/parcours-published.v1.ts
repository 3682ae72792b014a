import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { ParcoursId } from './vocabulary';

/** A parcours is open to learners. */
export const ParcoursPublished = eventContract({
  type: 'ParcoursPublished',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      parcoursId: ParcoursId.schema,
    })
    .strict(),
});
export type ParcoursPublished = EventOf<typeof ParcoursPublished>;
