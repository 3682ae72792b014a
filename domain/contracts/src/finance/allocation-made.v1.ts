import { LocalDate, Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AccountId } from '../sales';
import { AllocationId, FundReference, InvoiceId, LegalEntityId } from './vocabulary';

/** A part of a payment or of a credit note settles a part of an instalment. `effectiveOn`: the day since which it counts. */
export const AllocationMade = eventContract({
  type: 'AllocationMade',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      allocationId: AllocationId.schema,
      fund: FundReference,
      invoiceId: InvoiceId.schema,
      instalment: z.number().int().min(0),
      amount: Money,
      effectiveOn: LocalDate.schema,
    })
    .strict(),
});
export type AllocationMade = EventOf<typeof AllocationMade>;
