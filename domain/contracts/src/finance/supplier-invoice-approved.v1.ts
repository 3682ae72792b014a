import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SupplierInvoiceId } from './vocabulary';

/** To be paid. `acceptsVariances`: a person took differences beyond the tolerance upon themselves. */
export const SupplierInvoiceApproved = eventContract({
  type: 'SupplierInvoiceApproved',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      supplierInvoiceId: SupplierInvoiceId.schema,
      approvedOn: LocalDate.schema,
      acceptsVariances: z.boolean(),
    })
    .strict(),
});
export type SupplierInvoiceApproved = EventOf<typeof SupplierInvoiceApproved>;
