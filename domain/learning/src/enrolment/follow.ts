import type { ModuleId } from '@skillhub/domain/contracts';
import type { Instant } from '@skillhub/domain/kernel';
import { todayAfter } from '../days';
import type { EnrolmentEvent } from './enrolment';
import type { Enrolment, FollowedEnrolment } from './enrolment-state';
import { evolveEnrolment } from './evolve-enrolment';
import { outcomeOf } from './outcome';

/** What was done, preceded by the start of the course where it is the first thing, followed by what it leads to. */
export function activity(
  state: FollowedEnrolment,
  done: readonly EnrolmentEvent[],
  now: Instant,
): readonly EnrolmentEvent[] {
  if (done.length === 0) return [];
  const on = todayAfter(state.enrolledOn, now);
  const { enrolmentId } = state;
  const started: readonly EnrolmentEvent[] =
    state.status === 'enrolled' ? [{ type: 'CourseStarted', data: { enrolmentId, startedOn: on } }] : [];
  const events = [...started, ...done];
  const after = events.reduce<Enrolment>(evolveEnrolment, state);
  return [...events, ...outcomeOf(after, on)];
}

/** A module is done, once. */
export function completion(state: Enrolment, moduleId: ModuleId, now: Instant): readonly EnrolmentEvent[] {
  if (state.modules.get(moduleId)?.isCompleted === true) return [];
  const completedOn = todayAfter(state.enrolledOn, now);
  return [{ type: 'ModuleCompleted', data: { enrolmentId: state.enrolmentId, moduleId, completedOn } }];
}
