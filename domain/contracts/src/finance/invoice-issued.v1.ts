import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { draftContent, LineTotal } from './document-content';
import { documentTotals, Instalment, InvoiceId, LegalTermWarning } from './vocabulary';

/** The numbered document as the customer gets it. */
export const InvoiceIssued = eventContract({
  type: 'InvoiceIssued',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      invoiceId: InvoiceId.schema,
      ...draftContent,
      lineTotals: z.array(LineTotal),
      ...documentTotals,
      number: z.string().min(1).max(60),
      sequence: z.number().int().min(1),
      issuedOn: LocalDate.schema,
      instalments: z.array(Instalment).min(1),
      warnings: z.array(LegalTermWarning),
    })
    .strict(),
});
export type InvoiceIssued = EventOf<typeof InvoiceIssued>;
