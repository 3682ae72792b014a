import { InvoiceId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Throw a draft away; no number was spent on it. */
export const DiscardInvoiceDraft = commandDefinition(
  'DiscardInvoiceDraft',
  z.object({ invoiceId: InvoiceId.schema }).strict(),
);
export type DiscardInvoiceDraft = CommandOf<typeof DiscardInvoiceDraft>;
