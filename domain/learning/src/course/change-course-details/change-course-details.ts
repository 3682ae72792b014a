import { ok } from '@skillhub/domain/kernel';
import { sameContent } from '../../content';
import type { Decision } from '../../command-definition';
import { isEditable, notEditable, type CourseEvent, type CourseState } from '../course';
import type { ChangeCourseDetails } from './change-course-details.command';

export const changeCourseDetails: Decision<ChangeCourseDetails, CourseState, CourseEvent> = (
  { data },
  state,
) => {
  if (!isEditable(state)) return notEditable(state);
  const { courseId: _, ...details } = data;
  return ok(sameContent(details, state.details) ? [] : [{ type: 'CourseDetailsChanged', data }]);
};
