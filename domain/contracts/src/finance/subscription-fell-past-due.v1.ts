import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SubscriptionId } from './vocabulary';

/** A charge failed; still in MRR until dunning gives up. */
export const SubscriptionFellPastDue = eventContract({
  type: 'SubscriptionFellPastDue',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ subscriptionId: SubscriptionId.schema, pastDueOn: LocalDate.schema }).strict(),
});
export type SubscriptionFellPastDue = EventOf<typeof SubscriptionFellPastDue>;
