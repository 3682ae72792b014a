import { BillingInterval, SubscriptionId, SubscriptionItem } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Begin again what has ended or went unpaid; without terms: those it had. */
export const ReactivateSubscription = commandDefinition(
  'ReactivateSubscription',
  z
    .object({
      subscriptionId: SubscriptionId.schema,
      items: z.array(SubscriptionItem).min(1).max(100).optional(),
      interval: BillingInterval.optional(),
      reactivatedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type ReactivateSubscription = CommandOf<typeof ReactivateSubscription>;
