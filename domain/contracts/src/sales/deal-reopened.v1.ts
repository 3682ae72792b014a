import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { DealId, OpenStage } from './vocabulary';

/** A closed deal comes back to an open stage. */
export const DealReopened = eventContract({
  type: 'DealReopened',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      dealId: DealId.schema,
      to: OpenStage,
      reopenedOn: LocalDate.schema,
    })
    .strict(),
});
export type DealReopened = EventOf<typeof DealReopened>;
