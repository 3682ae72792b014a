import { decider } from '@skillhub/domain/kernel/testing';
import {
  added,
  courseDetails,
  courseId,
  drafted,
  published,
  quiz,
  retired,
  source,
  video,
} from '../../testing/samples';
import { course } from '../course';
import type { TakeOverCourse } from './take-over-course.command';

const subject = decider(course);

const takeOver = (changes: Partial<TakeOverCourse['data']> = {}): TakeOverCourse => ({
  type: 'TakeOverCourse',
  data: { courseId, ...courseDetails, status: 'published', modules: [video], source, ...changes },
});

describe('taking a course over', () => {
  it('drafts it, adds its modules and publishes it the first time', () => {
    subject
      .given([])
      .when(takeOver({ modules: [video, quiz], status: 'retired' }))
      .then([
        { type: 'CourseDrafted', data: { courseId, ...courseDetails, source } },
        added(video, 0),
        added(quiz, 1),
        published,
        retired,
      ]);
  });

  it('is silent when repeated, then says what differs', () => {
    const history = [drafted, added(video, 0), published];
    subject.given(history).when(takeOver()).then([]);
    subject
      .given(history)
      .when(takeOver({ status: 'draft' }))
      .then([]);
    const longer = { ...video, minutes: 8 };
    subject
      .given(history)
      .when(takeOver({ title: 'Autre', modules: [longer, quiz] }))
      .then([
        { type: 'CourseDetailsChanged', data: { courseId, ...courseDetails, title: 'Autre' } },
        { type: 'ModuleChanged', data: { courseId, module: longer } },
        added(quiz, 1),
      ]);
  });

  it('refuses a course that nobody could complete', () => {
    subject
      .given([])
      .when(takeOver({ modules: [] }))
      .thenRefused('learning.course_without_required_module', { field: 'modules' });
    subject
      .given([])
      .when(takeOver({ modules: [video, video] }))
      .thenRefused('learning.module_exists');
    subject
      .given([])
      .when(takeOver({ modules: [{ ...quiz, items: [...quiz.items, ...quiz.items] }] }))
      .thenRefused('learning.quiz_item_twice', { field: 'modules.0.items' });
  });
});
