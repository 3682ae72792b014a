import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { PersonId } from './vocabulary';

/** A person answers to another manager, or to none, from now on. */
export const PersonManagerChanged = eventContract({
  type: 'PersonManagerChanged',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      personId: PersonId.schema,
      managerId: PersonId.schema.nullable(),
    })
    .strict(),
});
export type PersonManagerChanged = EventOf<typeof PersonManagerChanged>;
