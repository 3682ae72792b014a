import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { CourseId, ModuleId } from './vocabulary';

/** All modules of a course, in their order from now on. */
export const ModulesReordered = eventContract({
  type: 'ModulesReordered',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      courseId: CourseId.schema,
      moduleIds: z.array(ModuleId.schema),
    })
    .strict(),
});
export type ModulesReordered = EventOf<typeof ModulesReordered>;
