import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { DealId, SalesRepId, SalesTeamId } from './vocabulary';

/** Another owner. */
export const DealAssigned = eventContract({
  type: 'DealAssigned',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      dealId: DealId.schema,
      ownerId: SalesRepId.schema,
      teamId: SalesTeamId.schema.nullable(),
    })
    .strict(),
});
export type DealAssigned = EventOf<typeof DealAssigned>;
