import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { CancellationReason, SubscriptionId } from './vocabulary';

/** `endsOn` is its first day without: the day of the request, or the end of the period that runs then. */
export const SubscriptionCanceled = eventContract({
  type: 'SubscriptionCanceled',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      subscriptionId: SubscriptionId.schema,
      requestedOn: LocalDate.schema,
      endsOn: LocalDate.schema,
      at: z.enum(['request', 'period_end']),
      isVoluntary: z.boolean(),
      reason: CancellationReason,
    })
    .strict(),
});
export type SubscriptionCanceled = EventOf<typeof SubscriptionCanceled>;
