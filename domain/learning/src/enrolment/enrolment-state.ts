import type {
  AttemptItem,
  CourseId,
  EnrolledModule,
  EnrolmentId,
  LearnerState,
  ModuleId,
  PersonId,
  QuizAttemptId,
  QuizItemId,
} from '@skillhub/domain/contracts';
import type { LocalDate, Result } from '@skillhub/domain/kernel';
import { refuse, type LearningRefusal } from '../refusal';

/** How far a learner is in one module. */
export interface FollowedModule {
  readonly module: EnrolledModule;
  readonly progress: number;
  readonly isCompleted: boolean;
  readonly bestScore: number | null;
  /** Whether any result reached the pass mark; null: no result, or no pass mark. */
  readonly passed: boolean | null;
}

export interface Attempt {
  readonly attemptId: QuizAttemptId;
  readonly moduleId: ModuleId;
  readonly status: 'answering' | 'submitted' | 'finished';
  readonly items: readonly AttemptItem[];
  /** Whether each answer was right; null: open, not marked yet. */
  readonly answers: ReadonlyMap<QuizItemId, boolean | null>;
}

export interface Enrolment {
  /** `enrolled` until the first activity. */
  readonly status: 'enrolled' | 'started' | 'completed' | 'withdrawn';
  readonly enrolmentId: EnrolmentId;
  readonly personId: PersonId;
  readonly courseId: CourseId;
  readonly enrolledOn: LocalDate | null;
  readonly deadlineOn: LocalDate | null;
  /** By id, in the order of the course. */
  readonly modules: ReadonlyMap<ModuleId, FollowedModule>;
  readonly attempts: ReadonlyMap<QuizAttemptId, Attempt>;
  /** How often each quiz item was answered. */
  readonly exposures: ReadonlyMap<QuizItemId, number>;
  /** Of a completed course. */
  readonly success: 'passed' | 'failed' | null;
  readonly completedOn: LocalDate | null;
  readonly passedOn: LocalDate | null;
}
export type EnrolmentState = { readonly status: 'none' } | Enrolment;

/**
 * The five states of a learner (acceptance L12). Completion is a fact of its own; success is judged on what is completed, so
 * that the pass rate (passed over completed) and the completion rate never mix.
 */
export function learnerState({ status, success }: Pick<Enrolment, 'status' | 'success'>): LearnerState {
  if (status === 'enrolled') return 'not_started';
  if (status === 'started') return 'in_progress';
  if (status === 'withdrawn') return 'withdrawn';
  return success === 'passed' ? 'completed_passed' : 'completed_failed';
}

/** An enrolment in which the learner may still do something. */
export type FollowedEnrolment = Enrolment & { readonly status: 'enrolled' | 'started' | 'completed' };
export const isFollowed = (state: EnrolmentState): state is FollowedEnrolment =>
  state.status === 'enrolled' || state.status === 'started' || state.status === 'completed';

/** The refusal of an activity in an enrolment that is not, or no longer, followed. */
export const notFollowed = (state: EnrolmentState): Result<never, LearningRefusal> =>
  refuse(state.status === 'none' ? 'learning.not_found' : 'learning.enrolment_closed', 'enrolmentId');
