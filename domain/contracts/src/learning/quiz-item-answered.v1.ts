import { personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { EnrolmentId, ModuleId, PersonId, QuizAttemptId, QuizItemId, personSubject } from './vocabulary';

/** One item of a quiz was answered. `exposure` counts the answers to this item in this enrolment: mastery looks at the first. */
export const QuizItemAnswered = eventContract({
  type: 'QuizItemAnswered',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      enrolmentId: EnrolmentId.schema,
      personId: PersonId.schema,
      attemptId: QuizAttemptId.schema,
      moduleId: ModuleId.schema,
      itemId: QuizItemId.schema,
      /** Ids of the choices that were picked; empty for an open item. */
      choices: z.array(z.string().min(1).max(50)),
      /** What was written, for an open item. */
      text: personal(z.string().max(10_000)).nullable(),
      /** Null: an open item that nobody has marked yet. */
      correct: z.boolean().nullable(),
      exposure: z.number().int().min(1),
      secondsTaken: z.number().min(0).nullable(),
    })
    .strict(),
  subject: ({ personId }) => personSubject(personId),
});
export type QuizItemAnswered = EventOf<typeof QuizItemAnswered>;
