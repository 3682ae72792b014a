import { InvoiceId, Minor } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { accountIds } from '../account-ids';

/** Give up collecting; without an amount: all that is open. The oldest due date goes first. */
export const WriteOffInvoice = commandDefinition(
  'WriteOffInvoice',
  z
    .object({
      ...accountIds,
      invoiceId: InvoiceId.schema,
      amountMinor: Minor.optional(),
      writtenOffOn: LocalDate.schema.optional(),
      reason: z.enum(['insolvency', 'uneconomical', 'settlement', 'rounding', 'other']),
    })
    .strict(),
);
export type WriteOffInvoice = CommandOf<typeof WriteOffInvoice>;
