import { LocalDate, personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { EvidenceSource, PersonId, SkillId, SkillLevel } from './vocabulary';

/** What an evidence says. */
export const evidenceContent = {
  skillId: SkillId.schema,
  source: EvidenceSource,
  level: SkillLevel,
  /** Of the level, on the same scale; null: the default of its source. */
  standardError: z.number().positive().max(5).nullable(),
  /** When the skill was seen at work, which may be earlier than when it was written down. */
  observedOn: LocalDate.schema,
  /** Who says it; null for an assessment without a person behind it. */
  raterId: PersonId.schema.nullable(),
  comment: personal(z.string().min(1).max(5000)).nullable(),
  /** Where it comes from: a quiz attempt, a certificate, a project. */
  reference: z.string().min(1).max(300).nullable(),
};
