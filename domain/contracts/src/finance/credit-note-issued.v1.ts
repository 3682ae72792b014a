import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AccountId } from '../sales';
import { CreditNoteId, CreditReason, documentTotals, InvoiceId, LegalEntityId } from './vocabulary';

/** The credit note has its number. */
export const CreditNoteIssued = eventContract({
  type: 'CreditNoteIssued',
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
      number: z.string().min(1).max(60),
      sequence: z.number().int().min(1),
      issuedOn: LocalDate.schema,
    })
    .strict(),
});
export type CreditNoteIssued = EventOf<typeof CreditNoteIssued>;
