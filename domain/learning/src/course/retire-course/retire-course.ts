import { ok } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { CourseEvent, CourseState } from '../course';
import type { RetireCourse } from './retire-course.command';

export const retireCourse: Decision<RetireCourse, CourseState, CourseEvent> = ({ data }, state) => {
  if (state.status === 'none') return refuse('learning.not_found', 'courseId');
  return ok(state.status === 'retired' ? [] : [{ type: 'CourseRetired', data }]);
};
