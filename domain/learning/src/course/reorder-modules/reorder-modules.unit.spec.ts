import { decider } from '@skillhub/domain/kernel/testing';
import {
  added,
  courseId,
  courseOf,
  drafted,
  quiz,
  quizId,
  reading,
  video,
  videoId,
} from '../../testing/samples';
import { course, type CourseEvent } from '../course';

const subject = decider(course);

const reorder = (moduleIds: readonly (typeof videoId)[]) => ({
  type: 'ReorderModules' as const,
  data: { courseId, moduleIds: [...moduleIds] },
});
const history = [drafted, added(video, 0), added(quiz, 1)];

describe('reordering modules', () => {
  it('names all of them', () => {
    const reordered: CourseEvent = {
      type: 'ModulesReordered',
      data: { courseId, moduleIds: [quizId, videoId] },
    };
    subject
      .given(history)
      .when(reorder([quizId, videoId]))
      .then([reordered]);
    expect(courseOf([...history, reordered])).toMatchObject({ modules: [quiz, video] });
    subject
      .given(history)
      .when(reorder([videoId, quizId]))
      .then([]);
  });

  it.each([[[quizId]], [[quizId, quizId]], [[quizId, videoId, reading.moduleId]]])('refuses %j', (ids) => {
    subject
      .given(history)
      .when(reorder(ids))
      .thenRefused('learning.modules_incomplete', { field: 'moduleIds' });
  });
});
