import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId, ModuleId, PersonId, QuizAttemptId, QuizItemId } from './vocabulary';

/** A person judged an open answer. */
export const QuizItemMarked = eventContract({
  type: 'QuizItemMarked',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      attemptId: QuizAttemptId.schema,
      moduleId: ModuleId.schema,
      itemId: QuizItemId.schema,
      correct: z.boolean(),
      markerId: PersonId.schema,
    })
    .strict(),
});
export type QuizItemMarked = EventOf<typeof QuizItemMarked>;
