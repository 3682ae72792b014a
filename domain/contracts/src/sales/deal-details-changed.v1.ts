import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { dealDetails } from './deal-details';
import { DealId } from './vocabulary';

/**
 * The details of a deal, all of them, as they are from now on. After `DealWon` it corrects what was sold: the newest amount
 * of the two counts.
 */
export const DealDetailsChanged = eventContract({
  type: 'DealDetailsChanged',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      dealId: DealId.schema,
      ...dealDetails,
      /** Absent: as it was. Present when a source corrects the day or first tells it. */
      openedOn: LocalDate.schema.optional(),
    })
    .strict(),
});
export type DealDetailsChanged = EventOf<typeof DealDetailsChanged>;
