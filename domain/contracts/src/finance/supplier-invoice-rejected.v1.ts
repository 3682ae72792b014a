import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SupplierInvoiceId } from './vocabulary';

export const SupplierInvoiceRejected = eventContract({
  type: 'SupplierInvoiceRejected',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      supplierInvoiceId: SupplierInvoiceId.schema,
      rejectedOn: LocalDate.schema,
      reason: z.enum(['variance', 'duplicate', 'not_ordered', 'missing_mention', 'other']),
    })
    .strict(),
});
export type SupplierInvoiceRejected = EventOf<typeof SupplierInvoiceRejected>;
