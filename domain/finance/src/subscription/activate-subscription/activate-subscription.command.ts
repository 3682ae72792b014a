import { SubscriptionId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** The first payment of an incomplete subscription came. */
export const ActivateSubscription = commandDefinition(
  'ActivateSubscription',
  z.object({ subscriptionId: SubscriptionId.schema, activatedOn: LocalDate.schema.optional() }).strict(),
);
export type ActivateSubscription = CommandOf<typeof ActivateSubscription>;
