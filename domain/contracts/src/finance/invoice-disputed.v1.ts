import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AccountId } from '../sales';
import { DisputeReason, InvoiceId, LegalEntityId } from './vocabulary';

/** The customer contests it: still owed and aged, reminders stop. */
export const InvoiceDisputed = eventContract({
  type: 'InvoiceDisputed',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      invoiceId: InvoiceId.schema,
      reason: DisputeReason,
      disputedOn: LocalDate.schema,
    })
    .strict(),
});
export type InvoiceDisputed = EventOf<typeof InvoiceDisputed>;
