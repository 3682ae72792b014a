import { CancellationReason, SubscriptionId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** End it on the day of the request, or when the period that runs then is over. */
export const CancelSubscription = commandDefinition(
  'CancelSubscription',
  z
    .object({
      subscriptionId: SubscriptionId.schema,
      at: z.enum(['request', 'period_end']),
      isVoluntary: z.boolean().default(true),
      reason: CancellationReason,
      requestedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type CancelSubscription = CommandOf<typeof CancelSubscription>;
