import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AccountId } from '../sales';
import { AllocationId, LegalEntityId } from './vocabulary';

/** The instalment is open again and the fund free again, from that day on. */
export const AllocationReversed = eventContract({
  type: 'AllocationReversed',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      legalEntityId: LegalEntityId.schema,
      customerId: AccountId.schema,
      allocationId: AllocationId.schema,
      effectiveOn: LocalDate.schema,
    })
    .strict(),
});
export type AllocationReversed = EventOf<typeof AllocationReversed>;
