import { EnrolmentId, QuizAttemptId, QuizItemId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Answer one item of an attempt, once: choices for an item with choices, a text for an open one. */
export const AnswerQuizItem = commandDefinition(
  'AnswerQuizItem',
  z
    .object({
      enrolmentId: EnrolmentId.schema,
      attemptId: QuizAttemptId.schema,
      itemId: QuizItemId.schema,
      choices: z.array(z.string().min(1).max(50)).max(100).default([]),
      text: z.string().min(1).max(10_000).nullable().default(null),
      secondsTaken: z.number().min(0).max(86_400).nullable().default(null),
    })
    .strict(),
);
export type AnswerQuizItem = CommandOf<typeof AnswerQuizItem>;
