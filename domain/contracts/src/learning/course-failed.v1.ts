import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId, Share } from './vocabulary';

/** A course was completed and not passed; a later attempt may still pass it. */
export const CourseFailed = eventContract({
  type: 'CourseFailed',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      score: Share.nullable(),
      failedOn: LocalDate.schema,
    })
    .strict(),
});
export type CourseFailed = EventOf<typeof CourseFailed>;
