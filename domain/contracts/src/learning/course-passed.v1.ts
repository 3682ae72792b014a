import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId, Share } from './vocabulary';

/** A completed course is passed, once per enrolment. `score` is the mean of the best scores of what was assessed. */
export const CoursePassed = eventContract({
  type: 'CoursePassed',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      score: Share.nullable(),
      passedOn: LocalDate.schema,
    })
    .strict(),
});
export type CoursePassed = EventOf<typeof CoursePassed>;
