import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { CourseModule } from './course-module';
import { CourseId } from './vocabulary';

/** A module of a course, all of it, as it is from now on. */
export const ModuleChanged = eventContract({
  type: 'ModuleChanged',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      courseId: CourseId.schema,
      module: CourseModule,
    })
    .strict(),
});
export type ModuleChanged = EventOf<typeof ModuleChanged>;
