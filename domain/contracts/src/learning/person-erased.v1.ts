import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { PersonId } from './vocabulary';

/** The person is to be forgotten: the key of their personal data is destroyed. */
export const PersonErased = eventContract({
  type: 'PersonErased',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      personId: PersonId.schema,
    })
    .strict(),
});
export type PersonErased = EventOf<typeof PersonErased>;
