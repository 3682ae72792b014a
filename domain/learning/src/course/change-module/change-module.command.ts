import { CourseId, CourseModule } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Replace a module of a course, all of it but its kind. Enrolments keep what they began with; attempts at its quiz take the items of their moment. */
export const ChangeModule = commandDefinition(
  'ChangeModule',
  z.object({ courseId: CourseId.schema, module: CourseModule }).strict(),
);
export type ChangeModule = CommandOf<typeof ChangeModule>;
