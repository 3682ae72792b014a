import { CourseId, EnrolmentId, ParcoursId, PersonId, SourceReference } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import type { CourseState } from '../../course/course';

/** Let a person follow a course, until a day or without one. Without `enrolledOn`: from today. */
export const EnrolPerson = commandDefinition(
  'EnrolPerson',
  z
    .object({
      enrolmentId: EnrolmentId.schema,
      personId: PersonId.schema,
      courseId: CourseId.schema,
      parcoursId: ParcoursId.schema.nullable().default(null),
      enrolledOn: LocalDate.schema.optional(),
      deadlineOn: LocalDate.schema.nullable().default(null),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
/** `course`: the course as it stands, read by whoever handles the command. */
export type EnrolPerson = CommandOf<typeof EnrolPerson> & { readonly course: CourseState };
