import type {
  PersonEnrolled,
  EnrolmentDeadlineChanged,
  CourseStarted,
  ModuleProgressed,
  ModuleScored,
  QuizAttemptStarted,
  QuizItemAnswered,
  QuizItemMarked,
  QuizAttemptSubmitted,
  QuizAttemptFinished,
  ModuleCompleted,
  CourseCompleted,
  CoursePassed,
  CourseFailed,
  EnrolmentWithdrawn,
  EnrolmentId,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider } from '@skillhub/domain/kernel';
import type { LearningRefusal } from '../refusal';
import type { EnrolmentState } from './enrolment-state';
import { evolve } from './evolve-enrolment';
import { enrolPerson } from './enrol-person/enrol-person';
import type { EnrolPerson } from './enrol-person/enrol-person.command';
import { changeEnrolmentDeadline } from './change-enrolment-deadline/change-enrolment-deadline';
import type { ChangeEnrolmentDeadline } from './change-enrolment-deadline/change-enrolment-deadline.command';
import { recordModuleProgress } from './record-module-progress/record-module-progress';
import type { RecordModuleProgress } from './record-module-progress/record-module-progress.command';
import { markExercise } from './mark-exercise/mark-exercise';
import type { MarkExercise } from './mark-exercise/mark-exercise.command';
import { startQuizAttempt } from './start-quiz-attempt/start-quiz-attempt';
import type { StartQuizAttempt } from './start-quiz-attempt/start-quiz-attempt.command';
import { answerQuizItem } from './answer-quiz-item/answer-quiz-item';
import type { AnswerQuizItem } from './answer-quiz-item/answer-quiz-item.command';
import { markQuizItem } from './mark-quiz-item/mark-quiz-item';
import type { MarkQuizItem } from './mark-quiz-item/mark-quiz-item.command';
import { submitQuizAttempt } from './submit-quiz-attempt/submit-quiz-attempt';
import type { SubmitQuizAttempt } from './submit-quiz-attempt/submit-quiz-attempt.command';
import { withdrawEnrolment } from './withdraw-enrolment/withdraw-enrolment';
import type { WithdrawEnrolment } from './withdraw-enrolment/withdraw-enrolment.command';
import { takeOverEnrolment } from './take-over-enrolment/take-over-enrolment';
import type { TakeOverEnrolment } from './take-over-enrolment/take-over-enrolment.command';
import { takeOverModuleResult } from './take-over-module-result/take-over-module-result';
import type { TakeOverModuleResult } from './take-over-module-result/take-over-module-result.command';

export type EnrolmentCommand =
  | EnrolPerson
  | ChangeEnrolmentDeadline
  | RecordModuleProgress
  | MarkExercise
  | StartQuizAttempt
  | AnswerQuizItem
  | MarkQuizItem
  | SubmitQuizAttempt
  | WithdrawEnrolment
  | TakeOverEnrolment
  | TakeOverModuleResult;
export type EnrolmentEvent =
  | PersonEnrolled
  | EnrolmentDeadlineChanged
  | CourseStarted
  | ModuleProgressed
  | ModuleScored
  | QuizAttemptStarted
  | QuizItemAnswered
  | QuizItemMarked
  | QuizAttemptSubmitted
  | QuizAttemptFinished
  | ModuleCompleted
  | CourseCompleted
  | CoursePassed
  | CourseFailed
  | EnrolmentWithdrawn;

export const enrolmentStream = (id: EnrolmentId): StreamId => StreamId.of(`enrolment-${id}`);

export const enrolment: Decider<EnrolmentCommand, EnrolmentEvent, EnrolmentState, LearningRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'EnrolPerson':
        return enrolPerson(command, state, metadata);
      case 'ChangeEnrolmentDeadline':
        return changeEnrolmentDeadline(command, state, metadata);
      case 'RecordModuleProgress':
        return recordModuleProgress(command, state, metadata);
      case 'MarkExercise':
        return markExercise(command, state, metadata);
      case 'StartQuizAttempt':
        return startQuizAttempt(command, state, metadata);
      case 'AnswerQuizItem':
        return answerQuizItem(command, state, metadata);
      case 'MarkQuizItem':
        return markQuizItem(command, state, metadata);
      case 'SubmitQuizAttempt':
        return submitQuizAttempt(command, state, metadata);
      case 'WithdrawEnrolment':
        return withdrawEnrolment(command, state, metadata);
      case 'TakeOverEnrolment':
        return takeOverEnrolment(command, state, metadata);
      case 'TakeOverModuleResult':
        return takeOverModuleResult(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
