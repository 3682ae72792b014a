import { JobId, jobDetails, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a job over from another system, for the first time or again. Null: the source does not say. */
export const TakeOverJob = commandDefinition(
  'TakeOverJob',
  z.object({ jobId: JobId.schema, ...jobDetails, source: SourceReference }).strict(),
);
export type TakeOverJob = CommandOf<typeof TakeOverJob>;
