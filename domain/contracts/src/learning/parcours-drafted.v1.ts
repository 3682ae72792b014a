import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SourceReference } from '../sales/vocabulary';
import { parcoursDetails } from './parcours-details';
import { ParcoursId } from './vocabulary';

/** A parcours is begun: courses in an order, for a job or for anyone. */
export const ParcoursDrafted = eventContract({
  type: 'ParcoursDrafted',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      parcoursId: ParcoursId.schema,
      ...parcoursDetails,
      source: SourceReference.nullable(),
    })
    .strict(),
});
export type ParcoursDrafted = EventOf<typeof ParcoursDrafted>;
