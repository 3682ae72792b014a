import { LocalDate, Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AccountId } from '../sales';
import { FundReference, LegalEntityId, PaymentMethod, RefundId } from './vocabulary';

/** Money given back to the customer. */
export const RefundMade = eventContract({
  type: 'RefundMade',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      refundId: RefundId.schema,
      fund: FundReference,
      amount: Money,
      refundedOn: LocalDate.schema,
      method: PaymentMethod,
    })
    .strict(),
});
export type RefundMade = EventOf<typeof RefundMade>;
