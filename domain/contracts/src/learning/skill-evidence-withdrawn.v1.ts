import { personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EvidenceId, PersonId, SkillId, personSubject } from './vocabulary';

/** An evidence was recorded by mistake and counts no more; figures as known before keep it. */
export const SkillEvidenceWithdrawn = eventContract({
  type: 'SkillEvidenceWithdrawn',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      evidenceId: EvidenceId.schema,
      personId: PersonId.schema,
      skillId: SkillId.schema,
      reason: personal(z.string().min(1).max(500)),
    })
    .strict(),
  subject: ({ personId }) => personSubject(personId),
});
export type SkillEvidenceWithdrawn = EventOf<typeof SkillEvidenceWithdrawn>;
