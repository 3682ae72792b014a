import type { ModuleId, PersonEnrolled, QuizAttemptId } from '@skillhub/domain/contracts';
import { assertNever } from '@skillhub/domain/kernel';
import type { EnrolmentEvent } from './enrolment';
import type { Attempt, Enrolment, EnrolmentState, FollowedModule } from './enrolment-state';

/** The state of an enrolment after one more event. */
export function evolve(state: EnrolmentState, event: EnrolmentEvent): EnrolmentState {
  if (event.type === 'PersonEnrolled') return enrolled(event);
  return state.status === 'none' ? state : evolveEnrolment(state, event);
}

function enrolled({ data }: PersonEnrolled): Enrolment {
  const { enrolmentId, personId, courseId, enrolledOn, deadlineOn, modules } = data;
  return {
    status: 'enrolled',
    enrolmentId,
    personId,
    courseId,
    enrolledOn,
    deadlineOn,
    modules: new Map(
      modules.map((module) => [
        module.moduleId,
        { module, progress: 0, isCompleted: false, bestScore: null, passed: null },
      ]),
    ),
    attempts: new Map(),
    exposures: new Map(),
    success: null,
    completedOn: null,
    passedOn: null,
  };
}

/** The state of an enrolment that exists after one more event. */
export function evolveEnrolment(state: Enrolment, event: EnrolmentEvent): Enrolment {
  switch (event.type) {
    case 'PersonEnrolled':
      return enrolled(event);
    case 'EnrolmentDeadlineChanged':
      return { ...state, deadlineOn: event.data.deadlineOn };
    case 'CourseStarted':
      return { ...state, status: 'started' };
    case 'ModuleProgressed':
      return withModule(state, event.data.moduleId, () => ({ progress: event.data.progress }));
    case 'ModuleScored':
      return withModule(state, event.data.moduleId, (known) => scored(known, event.data));
    case 'QuizAttemptStarted':
    case 'QuizItemAnswered':
    case 'QuizItemMarked':
    case 'QuizAttemptSubmitted':
    case 'QuizAttemptFinished':
      return evolveAttempts(state, event);
    case 'ModuleCompleted':
      return withModule(state, event.data.moduleId, () => ({ isCompleted: true, progress: 1 }));
    case 'CourseCompleted':
      return { ...state, status: 'completed', completedOn: event.data.completedOn };
    case 'CoursePassed':
      return { ...state, success: 'passed', passedOn: event.data.passedOn };
    case 'CourseFailed':
      return { ...state, success: 'failed' };
    case 'EnrolmentWithdrawn':
      return { ...state, status: 'withdrawn' };
    default:
      return assertNever(event);
  }
}

type AttemptEvent = Extract<EnrolmentEvent, { type: `Quiz${string}` }>;

function evolveAttempts(state: Enrolment, event: AttemptEvent): Enrolment {
  switch (event.type) {
    case 'QuizAttemptStarted': {
      const { attemptId, moduleId, items } = event.data;
      const attempt: Attempt = { attemptId, moduleId, status: 'answering', items, answers: new Map() };
      return { ...state, attempts: new Map(state.attempts).set(attemptId, attempt) };
    }
    case 'QuizItemAnswered': {
      const { attemptId, itemId, correct, exposure } = event.data;
      return {
        ...withAttempt(state, attemptId, ({ answers }) => ({
          answers: new Map(answers).set(itemId, correct),
        })),
        exposures: new Map(state.exposures).set(itemId, exposure),
      };
    }
    case 'QuizItemMarked': {
      const { attemptId, itemId, correct } = event.data;
      return withAttempt(state, attemptId, ({ answers }) => ({
        answers: new Map(answers).set(itemId, correct),
      }));
    }
    case 'QuizAttemptSubmitted':
      return withAttempt(state, event.data.attemptId, () => ({ status: 'submitted' }));
    case 'QuizAttemptFinished':
      return withAttempt(
        withModule(state, event.data.moduleId, (known) => scored(known, event.data)),
        event.data.attemptId,
        () => ({ status: 'finished' }),
      );
    default:
      return assertNever(event);
  }
}

/** The best score stays, and so does having passed. */
function scored(
  known: FollowedModule,
  { score, passed }: { readonly score: number; readonly passed: boolean | null },
): Partial<FollowedModule> {
  return {
    bestScore: Math.max(known.bestScore ?? 0, score),
    passed: known.passed === true ? true : passed,
  };
}

function withModule(
  state: Enrolment,
  id: ModuleId,
  change: (known: FollowedModule) => Partial<FollowedModule>,
): Enrolment {
  const known = state.modules.get(id);
  if (!known) return state;
  return { ...state, modules: new Map(state.modules).set(id, { ...known, ...change(known) }) };
}

function withAttempt(
  state: Enrolment,
  id: QuizAttemptId,
  change: (known: Attempt) => Partial<Attempt>,
): Enrolment {
  const known = state.attempts.get(id);
  if (!known) return state;
  return { ...state, attempts: new Map(state.attempts).set(id, { ...known, ...change(known) }) };
}
