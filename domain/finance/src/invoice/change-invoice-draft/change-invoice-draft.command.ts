import { draftContent, InvoiceId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Write a draft anew. */
export const ChangeInvoiceDraft = commandDefinition(
  'ChangeInvoiceDraft',
  z.object({ invoiceId: InvoiceId.schema, ...draftContent }).strict(),
);
export type ChangeInvoiceDraft = CommandOf<typeof ChangeInvoiceDraft>;
