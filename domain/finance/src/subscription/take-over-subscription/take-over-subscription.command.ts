import {
  AccountId,
  BillingInterval,
  CancellationReason,
  LegalEntityId,
  SourceReference,
  SubscriptionId,
  SubscriptionItem,
} from '@skillhub/domain/contracts';
import { Currency, LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Bring a subscription of another system in, as it stands there; `endedOn` is its first day without. */
export const TakeOverSubscription = commandDefinition(
  'TakeOverSubscription',
  z
    .object({
      subscriptionId: SubscriptionId.schema,
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      currency: Currency,
      interval: BillingInterval,
      items: z.array(SubscriptionItem).min(1).max(100),
      startedOn: LocalDate.schema,
      trialEndsOn: LocalDate.schema.nullable().default(null),
      endedOn: LocalDate.schema.nullable().default(null),
      isVoluntary: z.boolean().default(true),
      reason: CancellationReason.default('unknown'),
      renews: z.boolean().default(true),
      source: SourceReference,
    })
    .strict(),
);
export type TakeOverSubscription = CommandOf<typeof TakeOverSubscription>;
