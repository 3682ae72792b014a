import { EnrolmentId, ModuleId, PersonId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Give an exercise its score, from 0 to 1; the best one counts. */
export const MarkExercise = commandDefinition(
  'MarkExercise',
  z
    .object({
      enrolmentId: EnrolmentId.schema,
      moduleId: ModuleId.schema,
      score: z.number(),
      assessorId: PersonId.schema.nullable().default(null),
    })
    .strict(),
);
export type MarkExercise = CommandOf<typeof MarkExercise>;
