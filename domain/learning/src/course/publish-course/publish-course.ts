import { ok } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import { isCompletable } from '../module-rules';
import type { Decision } from '../../command-definition';
import { isEditable, notEditable, type CourseEvent, type CourseState } from '../course';
import type { PublishCourse } from './publish-course.command';

export const publishCourse: Decision<PublishCourse, CourseState, CourseEvent> = ({ data }, state) => {
  if (!isEditable(state)) return notEditable(state);
  if (state.status === 'published') return ok([]);
  return isCompletable(state.modules)
    ? ok([{ type: 'CoursePublished', data }])
    : refuse('learning.course_without_required_module', 'courseId');
};
