import {
  LegalEntityId,
  MatchVariance,
  Minor,
  SupplierId,
  SupplierInvoiceId,
  SupplierLine,
} from '@skillhub/domain/contracts';
import { Currency, LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** The supplier's invoice came; `variances` are what `matchThreeWays` found. */
export const ReceiveSupplierInvoice = commandDefinition(
  'ReceiveSupplierInvoice',
  z
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
      variances: z.array(MatchVariance),
    })
    .strict(),
);
export type ReceiveSupplierInvoice = CommandOf<typeof ReceiveSupplierInvoice>;
