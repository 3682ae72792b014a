import { JobId, PersonId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Give a person another job from a day on, which may lie ahead; without a day: from today. */
export const ChangeJob = commandDefinition(
  'ChangeJob',
  z
    .object({
      personId: PersonId.schema,
      jobId: JobId.schema.nullable(),
      effectiveFrom: LocalDate.schema.optional(),
    })
    .strict(),
);
export type ChangeJob = CommandOf<typeof ChangeJob>;
