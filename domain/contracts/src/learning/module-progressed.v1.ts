import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId, ModuleId, Share } from './vocabulary';

/** A learner got further in a module: `progress` is the share of it that is done. */
export const ModuleProgressed = eventContract({
  type: 'ModuleProgressed',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      moduleId: ModuleId.schema,
      progress: Share,
    })
    .strict(),
});
export type ModuleProgressed = EventOf<typeof ModuleProgressed>;
