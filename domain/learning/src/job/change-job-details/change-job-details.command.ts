import { JobId, jobDetails } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Replace the details of a job, all of them. */
export const ChangeJobDetails = commandDefinition(
  'ChangeJobDetails',
  z.object({ jobId: JobId.schema, ...jobDetails }).strict(),
);
export type ChangeJobDetails = CommandOf<typeof ChangeJobDetails>;
