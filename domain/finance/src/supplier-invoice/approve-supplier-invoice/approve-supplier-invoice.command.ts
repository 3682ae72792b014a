import { SupplierInvoiceId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Release it for payment; differences beyond the tolerance need somebody who accepts them. */
export const ApproveSupplierInvoice = commandDefinition(
  'ApproveSupplierInvoice',
  z
    .object({
      supplierInvoiceId: SupplierInvoiceId.schema,
      approvedOn: LocalDate.schema.optional(),
      acceptsVariances: z.boolean().default(false),
    })
    .strict(),
);
export type ApproveSupplierInvoice = CommandOf<typeof ApproveSupplierInvoice>;
