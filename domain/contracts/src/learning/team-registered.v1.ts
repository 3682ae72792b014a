import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SourceReference } from '../sales/vocabulary';
import { teamDetails } from './team-details';
import { TeamId, teamSubject } from './vocabulary';

/** A team that people belong to. */
export const TeamRegistered = eventContract({
  type: 'TeamRegistered',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      teamId: TeamId.schema,
      ...teamDetails,
      source: SourceReference.nullable(),
    })
    .strict(),
  subject: ({ teamId }) => teamSubject(teamId),
});
export type TeamRegistered = EventOf<typeof TeamRegistered>;
