import { EnrolmentId, PersonId, QuizAttemptId, QuizItemId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Judge an open answer, once. */
export const MarkQuizItem = commandDefinition(
  'MarkQuizItem',
  z
    .object({
      enrolmentId: EnrolmentId.schema,
      attemptId: QuizAttemptId.schema,
      itemId: QuizItemId.schema,
      correct: z.boolean(),
      markerId: PersonId.schema,
    })
    .strict(),
);
export type MarkQuizItem = CommandOf<typeof MarkQuizItem>;
