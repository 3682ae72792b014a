import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId, ModuleId } from './vocabulary';

/** A module is done. Says nothing about success. */
export const ModuleCompleted = eventContract({
  type: 'ModuleCompleted',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      moduleId: ModuleId.schema,
      completedOn: LocalDate.schema,
    })
    .strict(),
});
export type ModuleCompleted = EventOf<typeof ModuleCompleted>;
