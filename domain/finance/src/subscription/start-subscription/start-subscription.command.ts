import {
  AccountId,
  BillingInterval,
  Discount,
  LegalEntityId,
  SourceReference,
  SubscriptionId,
  SubscriptionItem,
} from '@skillhub/domain/contracts';
import { Currency, LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** A customer subscribes; a start in the future is a contract not begun yet. Without a day: today. */
export const StartSubscription = commandDefinition(
  'StartSubscription',
  z
    .object({
      subscriptionId: SubscriptionId.schema,
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      currency: Currency,
      interval: BillingInterval,
      items: z.array(SubscriptionItem).min(1).max(100),
      discounts: z.array(Discount).max(20).default([]),
      startedOn: LocalDate.schema.optional(),
      /** First day that is paid. */
      trialEndsOn: LocalDate.schema.nullable().default(null),
      renews: z.boolean().default(true),
      isIncomplete: z.boolean().default(false),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type StartSubscription = CommandOf<typeof StartSubscription>;
