import { LocalDate, Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { PaymentMethod, SupplierInvoiceId } from './vocabulary';

/** A part or all of it. */
export const SupplierInvoicePaid = eventContract({
  type: 'SupplierInvoicePaid',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      supplierInvoiceId: SupplierInvoiceId.schema,
      amount: Money,
      paidOn: LocalDate.schema,
      method: PaymentMethod,
    })
    .strict(),
});
export type SupplierInvoicePaid = EventOf<typeof SupplierInvoicePaid>;
