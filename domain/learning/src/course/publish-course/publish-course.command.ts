import { CourseId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Open a course to enrolments. */
export const PublishCourse = commandDefinition(
  'PublishCourse',
  z.object({ courseId: CourseId.schema }).strict(),
);
export type PublishCourse = CommandOf<typeof PublishCourse>;
