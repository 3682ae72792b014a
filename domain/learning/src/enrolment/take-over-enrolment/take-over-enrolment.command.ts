import {
  CourseId,
  EnrolmentId,
  LearnerState,
  PersonId,
  Share,
  SourceReference,
} from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import type { CourseState } from '../../course/course';

/** Take an enrolment over from another system, in the state it has there, for the first time or again. Null: the source does not say. `closedOn` is the day of completion or withdrawal and mandatory with those states; `score` goes with a completed one. */
export const TakeOverEnrolment = commandDefinition(
  'TakeOverEnrolment',
  z
    .object({
      enrolmentId: EnrolmentId.schema,
      personId: PersonId.schema,
      courseId: CourseId.schema,
      enrolledOn: LocalDate.schema.nullable(),
      deadlineOn: LocalDate.schema.nullable(),
      state: LearnerState,
      closedOn: LocalDate.schema.nullable(),
      score: Share.nullable(),
      source: SourceReference,
    })
    .strict(),
);
/** `course`: the course as it stands, read by whoever handles the command. */
export type TakeOverEnrolment = CommandOf<typeof TakeOverEnrolment> & { readonly course: CourseState };
