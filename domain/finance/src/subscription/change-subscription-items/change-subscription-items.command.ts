import { BillingInterval, SubscriptionId, SubscriptionItem } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Other quantities, prices or plans from a day on; without an interval it stays. MRR is a state at the end of the day: no proration. */
export const ChangeSubscriptionItems = commandDefinition(
  'ChangeSubscriptionItems',
  z
    .object({
      subscriptionId: SubscriptionId.schema,
      items: z.array(SubscriptionItem).min(1).max(100),
      interval: BillingInterval.optional(),
      changedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type ChangeSubscriptionItems = CommandOf<typeof ChangeSubscriptionItems>;
