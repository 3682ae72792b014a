import { Currency, LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AccountId } from '../sales';
import { InvoiceId, LegalEntityId, Minor } from './vocabulary';

/** What will not be collected any more, by instalment; `vatMinor` is the VAT in it, pro rata. */
export const InvoiceWrittenOff = eventContract({
  type: 'InvoiceWrittenOff',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      invoiceId: InvoiceId.schema,
      currency: Currency,
      parts: z.array(z.object({ instalment: z.number().int().min(0), amountMinor: Minor }).strict()).min(1),
      amountMinor: Minor,
      vatMinor: Minor,
      writtenOffOn: LocalDate.schema,
      reason: z.enum(['insolvency', 'uneconomical', 'settlement', 'rounding', 'other']),
    })
    .strict(),
});
export type InvoiceWrittenOff = EventOf<typeof InvoiceWrittenOff>;
