import { SubscriptionId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** The final dunning action: it leaves MRR, and the churn is involuntary. */
export const GiveUpSubscription = commandDefinition(
  'GiveUpSubscription',
  z.object({ subscriptionId: SubscriptionId.schema, unpaidOn: LocalDate.schema.optional() }).strict(),
);
export type GiveUpSubscription = CommandOf<typeof GiveUpSubscription>;
