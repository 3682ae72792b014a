import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId } from './vocabulary';

/** The course is to be finished by another day, or by none. */
export const EnrolmentDeadlineChanged = eventContract({
  type: 'EnrolmentDeadlineChanged',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      deadlineOn: LocalDate.schema.nullable(),
    })
    .strict(),
});
export type EnrolmentDeadlineChanged = EventOf<typeof EnrolmentDeadlineChanged>;
