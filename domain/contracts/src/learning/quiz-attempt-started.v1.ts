import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { AttemptItem } from './quiz-item';
import { EnrolmentId, ModuleId, QuizAttemptId } from './vocabulary';

/** A learner opens a quiz; the items are those of that moment, with what is right. */
export const QuizAttemptStarted = eventContract({
  type: 'QuizAttemptStarted',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      attemptId: QuizAttemptId.schema,
      moduleId: ModuleId.schema,
      /** 1 for the first attempt at this quiz in this enrolment. */
      attempt: z.number().int().min(1),
      items: z.array(AttemptItem).min(1),
    })
    .strict(),
});
export type QuizAttemptStarted = EventOf<typeof QuizAttemptStarted>;
