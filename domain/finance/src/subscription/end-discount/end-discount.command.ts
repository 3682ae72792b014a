import { DiscountId, SubscriptionId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Stop a discount before its time; the day is its first one without. */
export const EndDiscount = commandDefinition(
  'EndDiscount',
  z
    .object({
      subscriptionId: SubscriptionId.schema,
      discountId: DiscountId.schema,
      endedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type EndDiscount = CommandOf<typeof EndDiscount>;
