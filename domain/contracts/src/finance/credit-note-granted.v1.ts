import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AccountId } from '../sales';
import { NumberSeries } from './document-content';
import { CreditNoteId, CreditReason, documentTotals, InvoiceId, LegalEntityId } from './vocabulary';

/** Takes back a part of an invoice, for good; its number follows. Amounts are positive. */
export const CreditNoteGranted = eventContract({
  type: 'CreditNoteGranted',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      creditNoteId: CreditNoteId.schema,
      invoiceId: InvoiceId.schema,
      ...documentTotals,
      reason: CreditReason,
      grantedOn: LocalDate.schema,
      series: NumberSeries,
    })
    .strict(),
});
export type CreditNoteGranted = EventOf<typeof CreditNoteGranted>;
