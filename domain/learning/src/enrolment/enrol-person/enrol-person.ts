import { ok, refused } from '@skillhub/domain/kernel';
import { dayOf, futureDay, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import { deadlineFault } from '../deadline';
import { enrolledModules } from '../enrolled-modules';
import type { Decision } from '../../command-definition';
import type { EnrolmentEvent } from '../enrolment';
import type { EnrolmentState } from '../enrolment-state';
import type { EnrolPerson } from './enrol-person.command';

export const enrolPerson: Decision<EnrolPerson, EnrolmentState, EnrolmentEvent> = (
  { data, course },
  state,
  { now },
) => {
  if (state.status !== 'none') return refuse('learning.already_exists', 'enrolmentId');
  if (course.status === 'none') return refuse('learning.unknown_course', 'courseId');
  if (course.status === 'retired') return refuse('learning.course_retired', 'courseId');
  if (course.status === 'draft') return refuse('learning.course_not_published', 'courseId');
  const enrolledOn = data.enrolledOn ?? dayOf(now);
  const fault = firstOf(futureDay(enrolledOn, now, 'enrolledOn'), deadlineFault(data.deadlineOn, enrolledOn));
  if (fault) return refused(fault);
  return ok([
    {
      type: 'PersonEnrolled',
      data: { ...data, enrolledOn, modules: enrolledModules(course.modules) },
      occurredAt: occurredOn(enrolledOn, now),
    },
  ]);
};
