import type { LocalDate } from '@skillhub/domain/kernel';
import type { EnrolmentEvent } from './enrolment';
import type { Enrolment, FollowedModule } from './enrolment-state';

const requiredOf = ({ modules }: Enrolment): readonly FollowedModule[] =>
  [...modules.values()].filter(({ module }) => module.required);

/** Whether everything that the course requires is done. */
export function isAllDone(state: Enrolment): boolean {
  const required = requiredOf(state);
  return required.length > 0 && required.every(({ isCompleted }) => isCompleted);
}

/** Whether every required module with a pass mark reached it. A course without any is passed by completing it. */
const isAllPassed = (state: Enrolment): boolean =>
  requiredOf(state).every(({ module, passed }) => module.passMark === null || passed === true);

/** The mean of the best scores of the required modules that have a score; null: none has. */
export function courseScore(state: Enrolment): number | null {
  const scores = requiredOf(state).flatMap(({ bestScore }) => (bestScore === null ? [] : [bestScore]));
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** What follows for the course from what was just done in it. */
export function outcomeOf(state: Enrolment, on: LocalDate): readonly EnrolmentEvent[] {
  const { enrolmentId } = state;
  const score = courseScore(state);
  if (state.status === 'started' && isAllDone(state)) {
    return [
      { type: 'CourseCompleted', data: { enrolmentId, completedOn: on } },
      isAllPassed(state)
        ? { type: 'CoursePassed', data: { enrolmentId, score, passedOn: on } }
        : { type: 'CourseFailed', data: { enrolmentId, score, failedOn: on } },
    ];
  }
  // A course taken over as failed without its modules is judged by its source alone.
  const isPassedNow = state.success === 'failed' && isAllDone(state) && isAllPassed(state);
  return isPassedNow ? [{ type: 'CoursePassed', data: { enrolmentId, score, passedOn: on } }] : [];
}
