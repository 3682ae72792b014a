import { Currency } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SupplierLine } from './supplier-lines';
import { LegalEntityId, Minor, SupplierId, SupplierInvoiceId } from './vocabulary';

/** What a subcontractor may invoice, made from approved time. */
export const SupplierInvoiceDrafted = eventContract({
  type: 'SupplierInvoiceDrafted',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      supplierInvoiceId: SupplierInvoiceId.schema,
      legalEntityId: LegalEntityId.schema,
      supplierId: SupplierId.schema,
      currency: Currency,
      lines: z.array(SupplierLine).min(1).max(500),
      netMinor: Minor,
    })
    .strict(),
});
export type SupplierInvoiceDrafted = EventOf<typeof SupplierInvoiceDrafted>;
