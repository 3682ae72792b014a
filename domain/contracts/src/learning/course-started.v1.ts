import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId } from './vocabulary';

/** A learner did the first thing in a course: not started becomes in progress. */
export const CourseStarted = eventContract({
  type: 'CourseStarted',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      startedOn: LocalDate.schema,
    })
    .strict(),
});
export type CourseStarted = EventOf<typeof CourseStarted>;
