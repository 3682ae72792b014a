import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SourceReference } from '../sales/vocabulary';
import { jobDetails } from './job-details';
import { JobId } from './vocabulary';

/** A job (métier) with its own expectations of skills. */
export const JobDefined = eventContract({
  type: 'JobDefined',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      jobId: JobId.schema,
      ...jobDetails,
      source: SourceReference.nullable(),
    })
    .strict(),
});
export type JobDefined = EventOf<typeof JobDefined>;
