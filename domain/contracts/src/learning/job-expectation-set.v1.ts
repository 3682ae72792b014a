import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { JobId, SkillId, SkillLevel } from './vocabulary';

/** What a job expects of one skill from a day on; the days before keep theirs. A later event for the same day corrects it. */
export const JobExpectationSet = eventContract({
  type: 'JobExpectationSet',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      jobId: JobId.schema,
      skillId: SkillId.schema,
      expectedLevel: SkillLevel,
      /** Among the skills of the job: twice the weight, twice the importance of a gap. */
      weight: z.number().positive().max(1000),
      effectiveFrom: LocalDate.schema,
    })
    .strict(),
});
export type JobExpectationSet = EventOf<typeof JobExpectationSet>;
