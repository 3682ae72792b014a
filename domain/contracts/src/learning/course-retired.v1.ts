import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { CourseId } from './vocabulary';

/** A course takes no enrolments any more; those under way may finish. */
export const CourseRetired = eventContract({
  type: 'CourseRetired',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      courseId: CourseId.schema,
      reason: z.string().max(500).nullable(),
    })
    .strict(),
});
export type CourseRetired = EventOf<typeof CourseRetired>;
