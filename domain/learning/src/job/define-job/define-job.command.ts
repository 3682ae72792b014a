import { JobId, jobDetails, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Define a job. */
export const DefineJob = commandDefinition(
  'DefineJob',
  z
    .object({
      jobId: JobId.schema,
      name: jobDetails.name,
      family: jobDetails.family.default(null),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type DefineJob = CommandOf<typeof DefineJob>;
