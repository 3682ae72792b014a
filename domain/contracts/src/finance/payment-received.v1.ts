import { LocalDate, Money, personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AccountId, SourceReference } from '../sales';
import { customerSubject, LegalEntityId, PaymentId, PaymentMethod } from './vocabulary';

/** Money of a customer arrived, with the value date of the bank. */
export const PaymentReceived = eventContract({
  type: 'PaymentReceived',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      paymentId: PaymentId.schema,
      amount: Money,
      valueOn: LocalDate.schema,
      method: PaymentMethod,
      /** Of the transfer, as the bank gave it: it may name a person. */
      reference: personal(z.string().max(200)).nullable(),
      source: SourceReference.nullable(),
    })
    .strict(),
  subject: ({ customerId }) => customerSubject(customerId),
});
export type PaymentReceived = EventOf<typeof PaymentReceived>;
