import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SalesRepId, SalesTeamId } from './vocabulary';

/** A sales person changes team. */
export const SalesRepMovedToTeam = eventContract({
  type: 'SalesRepMovedToTeam',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      repId: SalesRepId.schema,
      teamId: SalesTeamId.schema.nullable(),
    })
    .strict(),
});
export type SalesRepMovedToTeam = EventOf<typeof SalesRepMovedToTeam>;
