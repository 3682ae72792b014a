import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId } from './vocabulary';

/** All that the course requires is done, once per enrolment. Says nothing about success. */
export const CourseCompleted = eventContract({
  type: 'CourseCompleted',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      completedOn: LocalDate.schema,
    })
    .strict(),
});
export type CourseCompleted = EventOf<typeof CourseCompleted>;
