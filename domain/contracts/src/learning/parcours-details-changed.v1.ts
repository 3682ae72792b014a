import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { parcoursDetails } from './parcours-details';
import { ParcoursId } from './vocabulary';

/** A parcours, all of it, as it is from now on. */
export const ParcoursDetailsChanged = eventContract({
  type: 'ParcoursDetailsChanged',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      parcoursId: ParcoursId.schema,
      ...parcoursDetails,
    })
    .strict(),
});
export type ParcoursDetailsChanged = EventOf<typeof ParcoursDetailsChanged>;
