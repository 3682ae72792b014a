import type { LocalDate, Result } from '@skillhub/domain/kernel';
import { ok } from '@skillhub/domain/kernel';
import type { CourseDetails, CourseState } from '../course/course';
import type { Enrolment, EnrolmentState } from '../enrolment/enrolment-state';
import { refuse, type LearningRefusal } from '../refusal';

export interface Certifiable {
  readonly enrolment: Enrolment & { readonly passedOn: LocalDate };
  readonly title: string;
  readonly terms: NonNullable<CourseDetails['certificate']>;
}

/** A passed enrolment in a course whose passing is certified, or why it is not one. */
export function certifiable(
  enrolment: EnrolmentState,
  course: CourseState,
): Result<Certifiable, LearningRefusal> {
  if (enrolment.status === 'none') return refuse('learning.unknown_enrolment', 'enrolmentId');
  if (course.status === 'none') return refuse('learning.unknown_course', 'enrolmentId');
  const { certificate: terms, title } = course.details;
  if (terms === null) return refuse('learning.course_not_certified', 'enrolmentId');
  const { passedOn } = enrolment;
  return passedOn === null
    ? refuse('learning.course_not_passed', 'enrolmentId')
    : ok({ enrolment: { ...enrolment, passedOn }, title, terms });
}
