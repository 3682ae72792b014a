import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SourceReference } from '../sales/vocabulary';
import { EnrolledModule } from './enrolled-module';
import { CourseId, EnrolmentId, ParcoursId, PersonId } from './vocabulary';

/** A person is to follow a course, with the modules it has at that moment. `enrolledOn` is null when its source does not say. */
export const PersonEnrolled = eventContract({
  type: 'PersonEnrolled',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      personId: PersonId.schema,
      courseId: CourseId.schema,
      parcoursId: ParcoursId.schema.nullable(),
      enrolledOn: LocalDate.schema.nullable(),
      deadlineOn: LocalDate.schema.nullable(),
      modules: z.array(EnrolledModule),
      source: SourceReference.nullable(),
    })
    .strict(),
});
export type PersonEnrolled = EventOf<typeof PersonEnrolled>;
