import { EnrolmentId, WithdrawalReason } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a learner out of a course that is not completed. Without a day: today. */
export const WithdrawEnrolment = commandDefinition(
  'WithdrawEnrolment',
  z
    .object({
      enrolmentId: EnrolmentId.schema,
      reason: WithdrawalReason,
      withdrawnOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type WithdrawEnrolment = CommandOf<typeof WithdrawEnrolment>;
