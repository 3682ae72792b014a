import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { CourseId } from './vocabulary';

/** A course is open to enrolments. */
export const CoursePublished = eventContract({
  type: 'CoursePublished',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      courseId: CourseId.schema,
    })
    .strict(),
});
export type CoursePublished = EventOf<typeof CoursePublished>;
