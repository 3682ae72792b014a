import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SourceReference } from '../sales/vocabulary';
import { skillDetails } from './skill-details';
import { SkillId } from './vocabulary';

/** A skill that courses teach, jobs expect and evidence speaks of. */
export const SkillDefined = eventContract({
  type: 'SkillDefined',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      skillId: SkillId.schema,
      ...skillDetails,
      source: SourceReference.nullable(),
    })
    .strict(),
});
export type SkillDefined = EventOf<typeof SkillDefined>;
