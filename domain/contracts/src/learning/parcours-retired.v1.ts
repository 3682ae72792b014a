import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { ParcoursId } from './vocabulary';

/** A parcours is not proposed any more. */
export const ParcoursRetired = eventContract({
  type: 'ParcoursRetired',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      parcoursId: ParcoursId.schema,
    })
    .strict(),
});
export type ParcoursRetired = EventOf<typeof ParcoursRetired>;
