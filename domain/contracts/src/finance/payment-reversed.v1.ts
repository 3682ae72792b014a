import { LocalDate, Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AccountId } from '../sales';
import { LegalEntityId, PaymentId } from './vocabulary';

/** The bank took the money back (rejected debit, chargeback); nothing of it was allocated or refunded at that moment. */
export const PaymentReversed = eventContract({
  type: 'PaymentReversed',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      paymentId: PaymentId.schema,
      amount: Money,
      reversedOn: LocalDate.schema,
      reason: z.enum(['rejected_debit', 'chargeback', 'bounced_cheque', 'error']),
    })
    .strict(),
});
export type PaymentReversed = EventOf<typeof PaymentReversed>;
