import { decider } from '@skillhub/domain/kernel/testing';
import { added, courseId, drafted, quiz, reading, retired, video } from '../../testing/samples';
import { course } from '../course';
import type { LearningRefusal } from '../../refusal';
import type { AddModule } from './add-module.command';

const subject = decider(course);

const add = (module: AddModule['data']['module'], position?: number): AddModule => ({
  type: 'AddModule',
  data: { courseId, module, ...(position === undefined ? {} : { position }) },
});
const [choice, open] = quiz.items;
if (choice?.kind !== 'single_choice' || !open)
  throw new Error('the sample quiz has a choice and an open item');

describe('adding a module', () => {
  it('puts it at the end or at a place', () => {
    subject
      .given([drafted])
      .when(add(video))
      .then([added(video, 0)]);
    subject
      .given([drafted, added(video, 0)])
      .when(add(quiz, 0))
      .then([added(quiz, 0)]);
    subject
      .given([drafted])
      .when(add(video, 1))
      .thenRefused('learning.module_position_out_of_range', { field: 'position' });
  });

  it('takes each id once, even one that left the course', () => {
    const history = [drafted, added(video, 0)];
    subject.given(history).when(add(video)).thenRefused('learning.module_exists');
    subject
      .given([...history, { type: 'ModuleRemoved', data: { courseId, moduleId: video.moduleId } }])
      .when(add(video))
      .thenRefused('learning.module_exists');
  });

  type Case = [LearningRefusal['code'], string, typeof quiz.items];
  it.each<Case>([
    ['learning.quiz_item_twice', 'module.items', [open, open]],
    [
      'learning.quiz_skill_twice',
      'module.items.0.skills',
      [{ ...open, skills: [...open.skills, ...open.skills] }],
    ],
    [
      'learning.quiz_choice_twice',
      'module.items.1.choices',
      [open, { ...choice, choices: [...choice.choices, ...choice.choices] }],
    ],
    [
      'learning.quiz_without_right_choice',
      'module.items.0.choices',
      [{ ...choice, choices: choice.choices.map((each) => ({ ...each, correct: false })) }],
    ],
    [
      'learning.quiz_several_right_choices',
      'module.items.0.choices',
      [{ ...choice, choices: choice.choices.map((each) => ({ ...each, correct: true })) }],
    ],
  ])('refuses a quiz that nobody could answer: %s', (code, field, items) => {
    subject
      .given([drafted])
      .when(add({ ...quiz, items }))
      .thenRefused(code, { field });
  });

  it('needs a course that is not retired', () => {
    subject.given([]).when(add(reading)).thenRefused('learning.not_found');
    subject.given([drafted, retired]).when(add(reading)).thenRefused('learning.course_retired');
  });
});
