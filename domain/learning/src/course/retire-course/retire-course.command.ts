import { CourseId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Close a course to enrolments; those under way may finish. */
export const RetireCourse = commandDefinition(
  'RetireCourse',
  z
    .object({ courseId: CourseId.schema, reason: z.string().min(1).max(500).nullable().default(null) })
    .strict(),
);
export type RetireCourse = CommandOf<typeof RetireCourse>;
