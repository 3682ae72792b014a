import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { personDetails } from './person-details';
import { PersonId, personSubject } from './vocabulary';

/** The name and address of a person as they are from now on. */
export const PersonDetailsChanged = eventContract({
  type: 'PersonDetailsChanged',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      personId: PersonId.schema,
      ...personDetails,
    })
    .strict(),
  subject: ({ personId }) => personSubject(personId),
});
export type PersonDetailsChanged = EventOf<typeof PersonDetailsChanged>;
