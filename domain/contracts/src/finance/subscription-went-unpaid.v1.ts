import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SubscriptionId } from './vocabulary';

/** The final dunning action: out of MRR, involuntary churn. */
export const SubscriptionWentUnpaid = eventContract({
  type: 'SubscriptionWentUnpaid',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ subscriptionId: SubscriptionId.schema, unpaidOn: LocalDate.schema }).strict(),
});
export type SubscriptionWentUnpaid = EventOf<typeof SubscriptionWentUnpaid>;
