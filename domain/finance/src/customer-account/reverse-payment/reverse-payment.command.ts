import { PaymentId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { accountIds } from '../account-ids';

/** The bank took a payment back: what it settled is open again. */
export const ReversePayment = commandDefinition(
  'ReversePayment',
  z
    .object({
      ...accountIds,
      paymentId: PaymentId.schema,
      reversedOn: LocalDate.schema.optional(),
      reason: z.enum(['rejected_debit', 'chargeback', 'bounced_cheque', 'error']),
    })
    .strict(),
);
export type ReversePayment = CommandOf<typeof ReversePayment>;
