import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { JobId, SkillId } from './vocabulary';

/** A job expects nothing of a skill from a day on. */
export const JobExpectationEnded = eventContract({
  type: 'JobExpectationEnded',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      jobId: JobId.schema,
      skillId: SkillId.schema,
      effectiveFrom: LocalDate.schema,
    })
    .strict(),
});
export type JobExpectationEnded = EventOf<typeof JobExpectationEnded>;
