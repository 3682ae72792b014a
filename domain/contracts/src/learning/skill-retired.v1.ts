import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SkillId } from './vocabulary';

/** A skill takes no new links; what was said about it stays. `replacedBy` leads to its successor. */
export const SkillRetired = eventContract({
  type: 'SkillRetired',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      skillId: SkillId.schema,
      replacedBy: SkillId.schema.nullable(),
    })
    .strict(),
});
export type SkillRetired = EventOf<typeof SkillRetired>;
