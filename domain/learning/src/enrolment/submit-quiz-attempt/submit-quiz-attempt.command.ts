import { EnrolmentId, QuizAttemptId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Hand an attempt in: items without an answer count as wrong; it is scored once every open answer is marked. */
export const SubmitQuizAttempt = commandDefinition(
  'SubmitQuizAttempt',
  z.object({ enrolmentId: EnrolmentId.schema, attemptId: QuizAttemptId.schema }).strict(),
);
export type SubmitQuizAttempt = CommandOf<typeof SubmitQuizAttempt>;
