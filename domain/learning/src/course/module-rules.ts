import type { CourseModule, QuizItem } from '@skillhub/domain/contracts';
import { firstTwice } from '../content';
import { firstOf, refusal, type LearningRefusal } from '../refusal';

/** What must hold of a module, whoever brings it; `field` is where it stands in the command. */
export function moduleFault(module: CourseModule, field: string): LearningRefusal | undefined {
  if (module.kind !== 'quiz') return undefined;
  const twice = firstTwice(module.items.map(({ itemId }) => itemId));
  return firstOf(
    twice === undefined
      ? undefined
      : refusal('learning.quiz_item_twice', `${field}.items`, { itemId: twice }),
    ...module.items.map((item, index) => itemFault(item, `${field}.items.${index}`)),
  );
}

function itemFault(item: QuizItem, field: string): LearningRefusal | undefined {
  const skill = firstTwice(item.skills.map(({ skillId }) => skillId));
  if (skill !== undefined) return refusal('learning.quiz_skill_twice', `${field}.skills`, { skillId: skill });
  if (item.kind === 'open') return undefined;
  const choice = firstTwice(item.choices.map(({ choiceId }) => choiceId));
  if (choice !== undefined)
    return refusal('learning.quiz_choice_twice', `${field}.choices`, { choiceId: choice });
  const right = item.choices.filter(({ correct }) => correct).length;
  if (right === 0) return refusal('learning.quiz_without_right_choice', `${field}.choices`);
  return item.kind === 'single_choice' && right > 1
    ? refusal('learning.quiz_several_right_choices', `${field}.choices`, { right })
    : undefined;
}

/** Whether learners can complete a course of these modules: something is required of them. */
export const isCompletable = (modules: readonly CourseModule[]): boolean =>
  modules.some(({ required }) => required);
