import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId, ModuleId, PersonId, Share } from './vocabulary';

/** A module got a score outside a quiz of ours: an exercise that was marked, a result of another system. */
export const ModuleScored = eventContract({
  type: 'ModuleScored',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      moduleId: ModuleId.schema,
      score: Share,
      /** Null: the module has no pass mark. */
      passed: z.boolean().nullable(),
      assessorId: PersonId.schema.nullable(),
      scoredOn: LocalDate.schema,
    })
    .strict(),
});
export type ModuleScored = EventOf<typeof ModuleScored>;
