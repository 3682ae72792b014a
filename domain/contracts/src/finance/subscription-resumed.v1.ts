import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SubscriptionId } from './vocabulary';

export const SubscriptionResumed = eventContract({
  type: 'SubscriptionResumed',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ subscriptionId: SubscriptionId.schema, resumedOn: LocalDate.schema }).strict(),
});
export type SubscriptionResumed = EventOf<typeof SubscriptionResumed>;
