import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { teamDetails } from './team-details';
import { TeamId, teamSubject } from './vocabulary';

/** The details of a team, all of them, as they are from now on. */
export const TeamDetailsChanged = eventContract({
  type: 'TeamDetailsChanged',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      teamId: TeamId.schema,
      ...teamDetails,
    })
    .strict(),
  subject: ({ teamId }) => teamSubject(teamId),
});
export type TeamDetailsChanged = EventOf<typeof TeamDetailsChanged>;
