import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SubscriptionId } from './vocabulary';

/** The first payment of an incomplete subscription came. */
export const SubscriptionActivated = eventContract({
  type: 'SubscriptionActivated',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ subscriptionId: SubscriptionId.schema, activatedOn: LocalDate.schema }).strict(),
});
export type SubscriptionActivated = EventOf<typeof SubscriptionActivated>;
