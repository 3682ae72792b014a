import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId, ModuleId, QuizAttemptId, Share } from './vocabulary';

/** All items of an attempt are judged: points over possible points, against the pass mark. */
export const QuizAttemptFinished = eventContract({
  type: 'QuizAttemptFinished',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      attemptId: QuizAttemptId.schema,
      moduleId: ModuleId.schema,
      score: Share,
      passed: z.boolean(),
    })
    .strict(),
});
export type QuizAttemptFinished = EventOf<typeof QuizAttemptFinished>;
