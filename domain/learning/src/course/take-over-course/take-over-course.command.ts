import {
  CourseId,
  courseDetails,
  CourseModule,
  CourseStatus,
  SourceReference,
} from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a course over from another system, for the first time or again. Null: the source does not say; modules that it does not name stay. */
export const TakeOverCourse = commandDefinition(
  'TakeOverCourse',
  z
    .object({
      courseId: CourseId.schema,
      ...courseDetails,
      status: CourseStatus,
      modules: z.array(CourseModule),
      source: SourceReference,
    })
    .strict(),
);
export type TakeOverCourse = CommandOf<typeof TakeOverCourse>;
