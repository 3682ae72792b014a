import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { jobDetails } from './job-details';
import { JobId } from './vocabulary';

/** The details of a job, all of them, as they are from now on. */
export const JobDetailsChanged = eventContract({
  type: 'JobDetailsChanged',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      jobId: JobId.schema,
      ...jobDetails,
    })
    .strict(),
});
export type JobDetailsChanged = EventOf<typeof JobDetailsChanged>;
