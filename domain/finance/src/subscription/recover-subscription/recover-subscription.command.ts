import { SubscriptionId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** The charge succeeded after all, during dunning or even after it. */
export const RecoverSubscription = commandDefinition(
  'RecoverSubscription',
  z.object({ subscriptionId: SubscriptionId.schema, recoveredOn: LocalDate.schema.optional() }).strict(),
);
export type RecoverSubscription = CommandOf<typeof RecoverSubscription>;
