import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { skillDetails } from './skill-details';
import { SkillId } from './vocabulary';

/** The details of a skill, all of them, as they are from now on. */
export const SkillDetailsChanged = eventContract({
  type: 'SkillDetailsChanged',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      skillId: SkillId.schema,
      ...skillDetails,
    })
    .strict(),
});
export type SkillDetailsChanged = EventOf<typeof SkillDetailsChanged>;
