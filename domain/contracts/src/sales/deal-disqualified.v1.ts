import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { DealId } from './vocabulary';

/** Taken out before a RDV: never an opportunity, so outside the win rate (definition 10.25). */
export const DealDisqualified = eventContract({
  type: 'DealDisqualified',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      dealId: DealId.schema,
      reason: z.enum(['duplicate', 'spam', 'out_of_target', 'other']),
      disqualifiedOn: LocalDate.schema,
    })
    .strict(),
});
export type DealDisqualified = EventOf<typeof DealDisqualified>;
