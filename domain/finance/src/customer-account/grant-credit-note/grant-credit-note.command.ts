import {
  BasisPoints,
  CreditNoteId,
  CreditReason,
  InvoiceId,
  Minor,
  NumberSeries,
} from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { accountIds } from '../account-ids';

/**
 * Take back a part of an invoice, net by VAT rate, or `everything` that no credit note took back yet. It settles what is
 * open of that invoice first, the oldest due date first; the rest stays with the customer as a credit.
 */
export const GrantCreditNote = commandDefinition(
  'GrantCreditNote',
  z
    .object({
      ...accountIds,
      creditNoteId: CreditNoteId.schema,
      invoiceId: InvoiceId.schema,
      amounts: z.union([
        z.literal('everything'),
        z
          .array(z.object({ rateBp: BasisPoints, netMinor: Minor }).strict())
          .min(1)
          .max(20),
      ]),
      reason: CreditReason,
      series: NumberSeries,
      grantedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type GrantCreditNote = CommandOf<typeof GrantCreditNote>;
