import { EvidenceId, PersonId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Let an evidence that was recorded by mistake count no more. */
export const WithdrawSkillEvidence = commandDefinition(
  'WithdrawSkillEvidence',
  z
    .object({ evidenceId: EvidenceId.schema, personId: PersonId.schema, reason: z.string().min(1).max(500) })
    .strict(),
);
export type WithdrawSkillEvidence = CommandOf<typeof WithdrawSkillEvidence>;
