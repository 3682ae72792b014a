import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId, ModuleId, QuizAttemptId } from './vocabulary';

/** A learner hands an attempt in; items without an answer count as wrong. */
export const QuizAttemptSubmitted = eventContract({
  type: 'QuizAttemptSubmitted',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      attemptId: QuizAttemptId.schema,
      moduleId: ModuleId.schema,
      unanswered: z.number().int().min(0),
    })
    .strict(),
});
export type QuizAttemptSubmitted = EventOf<typeof QuizAttemptSubmitted>;
