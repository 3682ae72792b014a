import { EnrolmentId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Set another day by which a course is to be finished, or none. */
export const ChangeEnrolmentDeadline = commandDefinition(
  'ChangeEnrolmentDeadline',
  z.object({ enrolmentId: EnrolmentId.schema, deadlineOn: LocalDate.schema.nullable() }).strict(),
);
export type ChangeEnrolmentDeadline = CommandOf<typeof ChangeEnrolmentDeadline>;
