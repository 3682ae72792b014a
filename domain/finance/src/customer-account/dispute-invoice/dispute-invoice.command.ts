import { DisputeReason, InvoiceId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { accountIds } from '../account-ids';

/** The customer contests an invoice: it is still owed and aged, and reminders stop. */
export const DisputeInvoice = commandDefinition(
  'DisputeInvoice',
  z
    .object({
      ...accountIds,
      invoiceId: InvoiceId.schema,
      reason: DisputeReason,
      disputedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type DisputeInvoice = CommandOf<typeof DisputeInvoice>;
