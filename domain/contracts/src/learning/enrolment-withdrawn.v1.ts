import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId, WithdrawalReason } from './vocabulary';

/** A learner leaves a course before its end: outside completion and pass rates, and counted apart. */
export const EnrolmentWithdrawn = eventContract({
  type: 'EnrolmentWithdrawn',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      reason: WithdrawalReason,
      withdrawnOn: LocalDate.schema,
    })
    .strict(),
});
export type EnrolmentWithdrawn = EventOf<typeof EnrolmentWithdrawn>;
