import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AccountId, SourceReference } from '../sales';
import { documentTotals, Instalment, InvoiceId, LegalEntityId } from './vocabulary';

/** An issued invoice is owed by its customer, VAT included. */
export const InvoiceCharged = eventContract({
  type: 'InvoiceCharged',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      invoiceId: InvoiceId.schema,
      number: z.string().min(1).max(60),
      issuedOn: LocalDate.schema,
      ...documentTotals,
      instalments: z.array(Instalment).min(1).max(60),
      source: SourceReference.nullable(),
    })
    .strict(),
});
export type InvoiceCharged = EventOf<typeof InvoiceCharged>;
