import { CourseId, ModuleId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a module out of a course; enrolments that began with it keep it. */
export const RemoveModule = commandDefinition(
  'RemoveModule',
  z.object({ courseId: CourseId.schema, moduleId: ModuleId.schema }).strict(),
);
export type RemoveModule = CommandOf<typeof RemoveModule>;
