import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { Discount } from './subscription-terms';
import { SubscriptionId } from './vocabulary';

export const DiscountGranted = eventContract({
  type: 'DiscountGranted',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ subscriptionId: SubscriptionId.schema, discount: Discount }).strict(),
});
export type DiscountGranted = EventOf<typeof DiscountGranted>;
