import { Currency, LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { MatchVariance, SupplierLine } from './supplier-lines';
import { LegalEntityId, Minor, SupplierId, SupplierInvoiceId } from './vocabulary';

/** What the supplier invoices, as compared with what was ordered and approved. */
export const SupplierInvoiceReceived = eventContract({
  type: 'SupplierInvoiceReceived',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      supplierInvoiceId: SupplierInvoiceId.schema,
      legalEntityId: LegalEntityId.schema,
      supplierId: SupplierId.schema,
      currency: Currency,
      number: z.string().min(1).max(60),
      issuedOn: LocalDate.schema,
      dueOn: LocalDate.schema,
      lines: z.array(SupplierLine).min(1).max(500),
      netMinor: Minor,
      vatMinor: Minor,
      grossMinor: Minor,
      variances: z.array(MatchVariance),
    })
    .strict(),
});
export type SupplierInvoiceReceived = EventOf<typeof SupplierInvoiceReceived>;
