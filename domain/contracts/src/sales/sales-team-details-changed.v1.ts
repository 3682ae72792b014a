import { personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SalesTeamId, salesTeamSubject } from './vocabulary';

/** The name and region of a team, as they are from now on. */
export const SalesTeamDetailsChanged = eventContract({
  type: 'SalesTeamDetailsChanged',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      teamId: SalesTeamId.schema,
      name: personal(z.string().min(1).max(200)),
      region: z.string().max(100).nullable(),
    })
    .strict(),
  subject: ({ teamId }) => salesTeamSubject(teamId),
});
export type SalesTeamDetailsChanged = EventOf<typeof SalesTeamDetailsChanged>;
