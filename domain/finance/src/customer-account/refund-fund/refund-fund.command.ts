import { FundReference, Minor, PaymentMethod, RefundId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { accountIds } from '../account-ids';

/** Give back what is left of a payment or a credit note; without an amount: all of it. */
export const RefundFund = commandDefinition(
  'RefundFund',
  z
    .object({
      ...accountIds,
      refundId: RefundId.schema,
      fund: FundReference,
      amountMinor: Minor.optional(),
      refundedOn: LocalDate.schema.optional(),
      method: PaymentMethod,
    })
    .strict(),
);
export type RefundFund = CommandOf<typeof RefundFund>;
