import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SubscriptionItem } from './subscription-terms';
import { BillingInterval, SubscriptionId } from './vocabulary';

/** Quantities, prices or plans change, whole list; `interval` as it is from then on. */
export const SubscriptionItemsChanged = eventContract({
  type: 'SubscriptionItemsChanged',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      subscriptionId: SubscriptionId.schema,
      interval: BillingInterval,
      items: z.array(SubscriptionItem).min(1).max(100),
      changedOn: LocalDate.schema,
    })
    .strict(),
});
export type SubscriptionItemsChanged = EventOf<typeof SubscriptionItemsChanged>;
