import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { courseDetails } from './course-details';
import { CourseId } from './vocabulary';

/** The details of a course, all of them, as they are from now on. */
export const CourseDetailsChanged = eventContract({
  type: 'CourseDetailsChanged',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      courseId: CourseId.schema,
      ...courseDetails,
    })
    .strict(),
});
export type CourseDetailsChanged = EventOf<typeof CourseDetailsChanged>;
