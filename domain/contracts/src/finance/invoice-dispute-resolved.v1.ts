import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AccountId } from '../sales';
import { InvoiceId, LegalEntityId } from './vocabulary';

export const InvoiceDisputeResolved = eventContract({
  type: 'InvoiceDisputeResolved',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      invoiceId: InvoiceId.schema,
      outcome: z.enum(['upheld', 'rejected', 'settled', 'unknown']),
      resolvedOn: LocalDate.schema,
    })
    .strict(),
});
export type InvoiceDisputeResolved = EventOf<typeof InvoiceDisputeResolved>;
