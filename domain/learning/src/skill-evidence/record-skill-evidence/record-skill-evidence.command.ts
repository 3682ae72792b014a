import { EvidenceId, evidenceContent, PersonId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Note how well a person masters a skill, as somebody or something says. Never overwrites: a later word is another evidence. Without a day: today. */
export const RecordSkillEvidence = commandDefinition(
  'RecordSkillEvidence',
  z
    .object({
      evidenceId: EvidenceId.schema,
      personId: PersonId.schema,
      skillId: evidenceContent.skillId,
      source: evidenceContent.source,
      level: z.number(),
      standardError: evidenceContent.standardError.default(null),
      observedOn: LocalDate.schema.optional(),
      raterId: evidenceContent.raterId.default(null),
      comment: evidenceContent.comment.default(null),
      reference: evidenceContent.reference.default(null),
    })
    .strict(),
);
export type RecordSkillEvidence = CommandOf<typeof RecordSkillEvidence>;
