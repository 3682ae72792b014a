import { PaymentMethod, SupplierInvoiceId } from '@skillhub/domain/contracts';
import { LocalDate, Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Pay an approved supplier invoice; without an amount: all that is open. */
export const PaySupplierInvoice = commandDefinition(
  'PaySupplierInvoice',
  z
    .object({
      supplierInvoiceId: SupplierInvoiceId.schema,
      amount: Money.optional(),
      paidOn: LocalDate.schema.optional(),
      method: PaymentMethod,
    })
    .strict(),
);
export type PaySupplierInvoice = CommandOf<typeof PaySupplierInvoice>;
