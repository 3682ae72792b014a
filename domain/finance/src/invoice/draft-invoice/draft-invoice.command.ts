import { draftContent, InvoiceId, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Write an invoice that can still change. */
export const DraftInvoice = commandDefinition(
  'DraftInvoice',
  z
    .object({
      invoiceId: InvoiceId.schema,
      ...draftContent,
      vatRounding: draftContent.vatRounding.default('per_rate'),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type DraftInvoice = CommandOf<typeof DraftInvoice>;
