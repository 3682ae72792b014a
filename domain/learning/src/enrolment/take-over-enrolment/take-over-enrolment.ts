import type { LearnerState } from '@skillhub/domain/contracts';
import { assertNever, ok, refused, type Instant, type LocalDate } from '@skillhub/domain/kernel';
import { dayOf, futureDay, occurredOn } from '../../days';
import { firstOf, refusal, refuse, type LearningRefusal } from '../../refusal';
import { deadlineFault } from '../deadline';
import { enrolledModules } from '../enrolled-modules';
import { dayFault } from '../enrolment-days';
import type { Decision } from '../../command-definition';
import type { EnrolmentEvent } from '../enrolment';
import { learnerState, type EnrolmentState } from '../enrolment-state';
import type { TakeOverEnrolment } from './take-over-enrolment.command';

export const takeOverEnrolment: Decision<TakeOverEnrolment, EnrolmentState, EnrolmentEvent> = (
  { data, course },
  state,
  { now },
) => {
  if (course.status === 'none') return refuse('learning.unknown_course', 'courseId');
  const fault = takeOverFault(data, state, now);
  if (fault) return refused(fault);
  const { enrolmentId, personId, courseId, enrolledOn, deadlineOn, source } = data;
  if (state.status === 'none') {
    const modules = enrolledModules(course.modules);
    const began: EnrolmentEvent = {
      type: 'PersonEnrolled',
      data: { enrolmentId, personId, courseId, parcoursId: null, enrolledOn, deadlineOn, modules, source },
      ...(enrolledOn === null ? {} : { occurredAt: occurredOn(enrolledOn, now) }),
    };
    return ok([began, ...wayTo(data, 'not_started', now)]);
  }
  const dueNow: EnrolmentEvent[] =
    deadlineOn !== null && deadlineOn !== state.deadlineOn
      ? [{ type: 'EnrolmentDeadlineChanged', data: { enrolmentId, deadlineOn } }]
      : [];
  return ok([...dueNow, ...wayTo(data, learnerState(state), now)]);
};

type Stated = TakeOverEnrolment['data'];

function takeOverFault(data: Stated, known: EnrolmentState, now: Instant): LearningRefusal | undefined {
  const enrolledOn = data.enrolledOn ?? (known.status === 'none' ? null : known.enrolledOn);
  const isClosed = data.state !== 'not_started' && data.state !== 'in_progress';
  const isOther =
    known.status !== 'none' && (known.personId !== data.personId || known.courseId !== data.courseId);
  return firstOf(
    isOther ? refusal('learning.already_exists', 'enrolmentId') : undefined,
    futureDay(data.enrolledOn, now, 'enrolledOn'),
    deadlineFault(data.deadlineOn, enrolledOn),
    isClosed && data.closedOn === null ? refusal('learning.date_required', 'closedOn') : undefined,
    data.closedOn === null ? undefined : dayFault(data.closedOn, enrolledOn, now, 'closedOn'),
    known.status === 'none' ? undefined : backwardsFault(learnerState(known), data.state),
  );
}

/** Where a source may lead from each state; the rest would undo what is known. */
const ONWARDS: Readonly<Record<LearnerState, readonly LearnerState[]>> = {
  not_started: ['in_progress', 'completed_passed', 'completed_failed', 'withdrawn'],
  in_progress: ['completed_passed', 'completed_failed', 'withdrawn'],
  completed_failed: ['completed_passed'],
  completed_passed: [],
  withdrawn: [],
};

const backwardsFault = (from: LearnerState, to: LearnerState): LearningRefusal | undefined =>
  from === to || ONWARDS[from].includes(to)
    ? undefined
    : refusal('learning.state_incoherent', 'state', { known: from, given: to });

function wayTo(data: Stated, from: LearnerState, now: Instant): readonly EnrolmentEvent[] {
  const { enrolmentId, state: to, score } = data;
  if (from === to) return [];
  // Without a day of its own the start is known to lie between the enrolment and what followed.
  const startedOn = data.enrolledOn ?? data.closedOn ?? dayOf(now);
  const started: EnrolmentEvent[] =
    from === 'not_started' && to !== 'withdrawn'
      ? [at('CourseStarted', { enrolmentId, startedOn }, startedOn, now)]
      : [];
  const on = data.closedOn;
  if (on === null) return started;
  const completed: EnrolmentEvent[] =
    from === 'completed_failed' ? [] : [at('CourseCompleted', { enrolmentId, completedOn: on }, on, now)];
  switch (to) {
    case 'not_started':
    case 'in_progress':
      return started;
    case 'completed_passed':
      return [...started, ...completed, at('CoursePassed', { enrolmentId, score, passedOn: on }, on, now)];
    case 'completed_failed':
      return [...started, ...completed, at('CourseFailed', { enrolmentId, score, failedOn: on }, on, now)];
    case 'withdrawn':
      return [at('EnrolmentWithdrawn', { enrolmentId, reason: 'unknown', withdrawnOn: on }, on, now)];
    default:
      return assertNever(to);
  }
}

type DataOf<Type extends EnrolmentEvent['type']> = Extract<EnrolmentEvent, { type: Type }>['data'];

function at<Type extends EnrolmentEvent['type']>(
  type: Type,
  data: DataOf<Type>,
  day: LocalDate,
  now: Instant,
): EnrolmentEvent {
  return { type, data, occurredAt: occurredOn(day, now) } as EnrolmentEvent;
}
