import { LegalEntityId, SupplierId, SupplierInvoiceId, SupplierLine } from '@skillhub/domain/contracts';
import { Currency } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** What a subcontractor may invoice, from approved time (`draftSupplierLines`). */
export const DraftSupplierInvoice = commandDefinition(
  'DraftSupplierInvoice',
  z
    .object({
      supplierInvoiceId: SupplierInvoiceId.schema,
      legalEntityId: LegalEntityId.schema,
      supplierId: SupplierId.schema,
      currency: Currency,
      lines: z.array(SupplierLine).min(1).max(500),
    })
    .strict(),
);
export type DraftSupplierInvoice = CommandOf<typeof DraftSupplierInvoice>;
