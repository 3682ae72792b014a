import { CourseId, ModuleId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Put the modules of a course in another order; all of them are named. */
export const ReorderModules = commandDefinition(
  'ReorderModules',
  z.object({ courseId: CourseId.schema, moduleIds: z.array(ModuleId.schema) }).strict(),
);
export type ReorderModules = CommandOf<typeof ReorderModules>;
