import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { CourseModule } from './course-module';
import { CourseId } from './vocabulary';

/** A module joins a course at a place, 0 being the first. Enrolments keep the modules they began with. */
export const ModuleAdded = eventContract({
  type: 'ModuleAdded',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      courseId: CourseId.schema,
      position: z.number().int().min(0),
      module: CourseModule,
    })
    .strict(),
});
export type ModuleAdded = EventOf<typeof ModuleAdded>;
