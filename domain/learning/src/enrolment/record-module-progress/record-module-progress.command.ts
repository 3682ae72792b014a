import { EnrolmentId, ModuleId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Note how far a learner is in a video or a text, from 0 to 1; 1 completes it. What is done is not undone. */
export const RecordModuleProgress = commandDefinition(
  'RecordModuleProgress',
  z.object({ enrolmentId: EnrolmentId.schema, moduleId: ModuleId.schema, progress: z.number() }).strict(),
);
export type RecordModuleProgress = CommandOf<typeof RecordModuleProgress>;
