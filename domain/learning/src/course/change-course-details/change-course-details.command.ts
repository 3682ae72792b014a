import { CourseId, courseDetails } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Replace the details of a course, all of them. */
export const ChangeCourseDetails = commandDefinition(
  'ChangeCourseDetails',
  z.object({ courseId: CourseId.schema, ...courseDetails }).strict(),
);
export type ChangeCourseDetails = CommandOf<typeof ChangeCourseDetails>;
