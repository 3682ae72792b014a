import { Currency, LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AccountId, SourceReference } from '../sales';
import { Discount, SubscriptionItem } from './subscription-terms';
import { BillingInterval, LegalEntityId, SubscriptionId } from './vocabulary';

/** A customer subscribes. `renews` false: a one-off contract that never makes MRR. `isIncomplete`: waits for its first payment. */
export const SubscriptionStarted = eventContract({
  type: 'SubscriptionStarted',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      subscriptionId: SubscriptionId.schema,
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      currency: Currency,
      interval: BillingInterval,
      items: z.array(SubscriptionItem).min(1).max(100),
      discounts: z.array(Discount).max(20),
      startedOn: LocalDate.schema,
      /** First day that is paid; null: no trial. */ trialEndsOn: LocalDate.schema.nullable(),
      renews: z.boolean(),
      isIncomplete: z.boolean(),
      source: SourceReference.nullable(),
    })
    .strict(),
});
export type SubscriptionStarted = EventOf<typeof SubscriptionStarted>;
