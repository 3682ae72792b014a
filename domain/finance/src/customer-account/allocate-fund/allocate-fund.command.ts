import { FundReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { accountIds } from '../account-ids';
import { allocationsWanted } from '../record-payment/record-payment.command';

/** Settle invoices with what is left of a payment or a credit note. */
export const AllocateFund = commandDefinition(
  'AllocateFund',
  z.object({ ...accountIds, fund: FundReference, allocations: allocationsWanted }).strict(),
);
export type AllocateFund = CommandOf<typeof AllocateFund>;
