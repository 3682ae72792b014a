import { ok } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { CourseEvent, CourseState } from '../course';
import type { DraftCourse } from './draft-course.command';

export const draftCourse: Decision<DraftCourse, CourseState, CourseEvent> = ({ data }, state) =>
  state.status === 'none'
    ? ok([{ type: 'CourseDrafted', data }])
    : refuse('learning.already_exists', 'courseId');
