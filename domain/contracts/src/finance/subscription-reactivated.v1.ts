import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SubscriptionItem } from './subscription-terms';
import { BillingInterval, SubscriptionId } from './vocabulary';

/** It had ended and runs again, with these terms. */
export const SubscriptionReactivated = eventContract({
  type: 'SubscriptionReactivated',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      subscriptionId: SubscriptionId.schema,
      interval: BillingInterval,
      items: z.array(SubscriptionItem).min(1).max(100),
      reactivatedOn: LocalDate.schema,
    })
    .strict(),
});
export type SubscriptionReactivated = EventOf<typeof SubscriptionReactivated>;
