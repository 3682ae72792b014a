import { decider } from '@skillhub/domain/kernel/testing';
import { added, courseId, drafted, published, quiz, reading, retired, video } from '../../testing/samples';
import { course } from '../course';
import type { ChangeModule } from './change-module.command';

const subject = decider(course);

const change = (module: ChangeModule['data']['module']): ChangeModule => ({
  type: 'ChangeModule',
  data: { courseId, module },
});

describe('changing a module', () => {
  it('replaces it, and is silent when nothing differs', () => {
    const longer = { ...video, minutes: 8 };
    subject
      .given([drafted, added(video, 0)])
      .when(change(longer))
      .then([{ type: 'ModuleChanged', data: { courseId, module: longer } }]);
    subject
      .given([drafted, added(video, 0)])
      .when(change(video))
      .then([]);
  });

  it('never becomes of another kind', () => {
    subject
      .given([drafted, added(video, 0)])
      .when(change({ ...reading, moduleId: video.moduleId }))
      .thenRefused('learning.module_kind_changed', { field: 'module.kind' });
  });

  it('leaves a published course something that is required', () => {
    const history = [drafted, added(video, 0)];
    const optional = { ...video, required: false };
    subject
      .given(history)
      .when(change(optional))
      .then([{ type: 'ModuleChanged', data: { courseId, module: optional } }]);
    subject
      .given([...history, published])
      .when(change(optional))
      .thenRefused('learning.course_without_required_module');
  });

  it('needs the module, in a course that is not retired, and a quiz that can be answered', () => {
    const history = [drafted, added(quiz, 0)];
    subject.given(history).when(change(video)).thenRefused('learning.unknown_module');
    subject
      .given([...history, retired])
      .when(change(quiz))
      .thenRefused('learning.course_retired');
    subject
      .given(history)
      .when(change({ ...quiz, items: [...quiz.items, ...quiz.items] }))
      .thenRefused('learning.quiz_item_twice');
  });
});
