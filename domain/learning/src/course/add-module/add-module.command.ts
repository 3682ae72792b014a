import { CourseId, CourseModule } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Add a module to a course, at a place (0 is the first) or at the end. */
export const AddModule = commandDefinition(
  'AddModule',
  z
    .object({ courseId: CourseId.schema, position: z.number().int().min(0).optional(), module: CourseModule })
    .strict(),
);
export type AddModule = CommandOf<typeof AddModule>;
