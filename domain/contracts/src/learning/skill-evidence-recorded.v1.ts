import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { evidenceContent } from './evidence-content';
import { EvidenceId, PersonId, personSubject } from './vocabulary';

/** Somebody or something says how well a person masters a skill. Never overwritten: a later word is another evidence. */
export const SkillEvidenceRecorded = eventContract({
  type: 'SkillEvidenceRecorded',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      evidenceId: EvidenceId.schema,
      personId: PersonId.schema,
      ...evidenceContent,
    })
    .strict(),
  subject: ({ personId }) => personSubject(personId),
});
export type SkillEvidenceRecorded = EventOf<typeof SkillEvidenceRecorded>;
