import { SupplierInvoiceId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Send it back; a corrected one may come under the same id. */
export const RejectSupplierInvoice = commandDefinition(
  'RejectSupplierInvoice',
  z
    .object({
      supplierInvoiceId: SupplierInvoiceId.schema,
      rejectedOn: LocalDate.schema.optional(),
      reason: z.enum(['variance', 'duplicate', 'not_ordered', 'missing_mention', 'other']),
    })
    .strict(),
);
export type RejectSupplierInvoice = CommandOf<typeof RejectSupplierInvoice>;
