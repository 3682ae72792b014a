import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SourceReference } from '../sales/vocabulary';
import { courseDetails } from './course-details';
import { CourseId } from './vocabulary';

/** A course is begun; nobody can be enrolled before it is published. */
export const CourseDrafted = eventContract({
  type: 'CourseDrafted',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      courseId: CourseId.schema,
      ...courseDetails,
      source: SourceReference.nullable(),
    })
    .strict(),
});
export type CourseDrafted = EventOf<typeof CourseDrafted>;
