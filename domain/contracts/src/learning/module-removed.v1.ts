import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { CourseId, ModuleId } from './vocabulary';

/** A module leaves a course; enrolments that began with it keep it. */
export const ModuleRemoved = eventContract({
  type: 'ModuleRemoved',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      courseId: CourseId.schema,
      moduleId: ModuleId.schema,
    })
    .strict(),
});
export type ModuleRemoved = EventOf<typeof ModuleRemoved>;
