import { JobId, SkillId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Expect nothing of a skill any more from a day on; without a day: from today. */
export const EndJobExpectation = commandDefinition(
  'EndJobExpectation',
  z
    .object({ jobId: JobId.schema, skillId: SkillId.schema, effectiveFrom: LocalDate.schema.optional() })
    .strict(),
);
export type EndJobExpectation = CommandOf<typeof EndJobExpectation>;
