import { decider } from '@skillhub/domain/kernel/testing';
import { added, courseId, courseOf, drafted, published, quiz, video } from '../../testing/samples';
import { course, moduleOf, type CourseEvent } from '../course';

const subject = decider(course);

const remove = (moduleId: typeof video.moduleId) => ({
  type: 'RemoveModule' as const,
  data: { courseId, moduleId },
});

describe('removing a module', () => {
  it('takes it out, and keeps it for those who began with it', () => {
    const removed: CourseEvent = { type: 'ModuleRemoved', data: { courseId, moduleId: video.moduleId } };
    const history = [drafted, added(video, 0), added(quiz, 1), published];
    subject.given(history).when(remove(video.moduleId)).then([removed]);
    const state = courseOf([...history, removed]);
    if (state.status === 'none') throw new Error('a drafted course exists');
    expect(state.modules).toEqual([quiz]);
    expect(moduleOf(state, video.moduleId)).toEqual(video);
  });

  it('leaves a published course something that is required', () => {
    subject
      .given([drafted, added(video, 0), published])
      .when(remove(video.moduleId))
      .thenRefused('learning.course_without_required_module');
    subject.given([drafted]).when(remove(video.moduleId)).thenRefused('learning.unknown_module');
  });
});
