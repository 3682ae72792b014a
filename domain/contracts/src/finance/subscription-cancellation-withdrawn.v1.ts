import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SubscriptionId } from './vocabulary';

/** Before the end that was asked for. */
export const SubscriptionCancellationWithdrawn = eventContract({
  type: 'SubscriptionCancellationWithdrawn',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ subscriptionId: SubscriptionId.schema, withdrawnOn: LocalDate.schema }).strict(),
});
export type SubscriptionCancellationWithdrawn = EventOf<typeof SubscriptionCancellationWithdrawn>;
