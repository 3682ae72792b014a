import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { DiscountId, SubscriptionId } from './vocabulary';

/** Before its time; `endedOn` is its first day without. */
export const DiscountEnded = eventContract({
  type: 'DiscountEnded',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      subscriptionId: SubscriptionId.schema,
      discountId: DiscountId.schema,
      endedOn: LocalDate.schema,
    })
    .strict(),
});
export type DiscountEnded = EventOf<typeof DiscountEnded>;
