import { EnrolmentId, ModuleId, QuizAttemptId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import type { CourseState } from '../../course/course';

/** Open a quiz. One attempt at a time for each quiz, as often as it allows. */
export const StartQuizAttempt = commandDefinition(
  'StartQuizAttempt',
  z
    .object({ enrolmentId: EnrolmentId.schema, attemptId: QuizAttemptId.schema, moduleId: ModuleId.schema })
    .strict(),
);
/** `course`: the course as it stands, read by whoever handles the command. */
export type StartQuizAttempt = CommandOf<typeof StartQuizAttempt> & { readonly course: CourseState };
