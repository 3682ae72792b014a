import { CourseId, courseDetails, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Begin a course. */
export const DraftCourse = commandDefinition(
  'DraftCourse',
  z
    .object({
      courseId: CourseId.schema,
      title: courseDetails.title,
      summary: courseDetails.summary.default(null),
      language: courseDetails.language,
      skills: courseDetails.skills.default([]),
      certificate: courseDetails.certificate.default(null),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type DraftCourse = CommandOf<typeof DraftCourse>;
