import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { PersonId, TeamId } from './vocabulary';

/** A person changes team, or has none from now on. */
export const PersonMovedToTeam = eventContract({
  type: 'PersonMovedToTeam',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      personId: PersonId.schema,
      teamId: TeamId.schema.nullable(),
    })
    .strict(),
});
export type PersonMovedToTeam = EventOf<typeof PersonMovedToTeam>;
