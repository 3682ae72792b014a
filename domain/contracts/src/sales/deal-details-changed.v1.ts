import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { dealDetails } from './deal-details';
import { DealId } from './vocabulary';

/** The details of a deal, all of them, as they are from now on. */
export const DealDetailsChanged = eventContract({
  type: 'DealDetailsChanged',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      dealId: DealId.schema,
      ...dealDetails,
    })
    .strict(),
});
export type DealDetailsChanged = EventOf<typeof DealDetailsChanged>;
