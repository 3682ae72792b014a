import { JobId, SkillId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Set what a job expects of some skills from a day on (past days are corrections); skills that are not named keep theirs. Without a day: from today. */
export const SetJobExpectations = commandDefinition(
  'SetJobExpectations',
  z
    .object({
      jobId: JobId.schema,
      effectiveFrom: LocalDate.schema.optional(),
      expectations: z
        .array(
          z
            .object({ skillId: SkillId.schema, expectedLevel: z.number(), weight: z.number().default(1) })
            .strict(),
        )
        .min(1)
        .max(500),
    })
    .strict(),
);
export type SetJobExpectations = CommandOf<typeof SetJobExpectations>;
