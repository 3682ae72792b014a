import { decider } from '@skillhub/domain/kernel/testing';
import { skillId } from '../../testing/samples';
import { skill, type SkillEvent } from '../skill';

const subject = decider(skill);

const details = {
  name: { fr: 'Rédiger une consigne', en: null },
  description: null,
  category: 'IA',
  uri: null,
};
const defined: SkillEvent = { type: 'SkillDefined', data: { skillId, ...details, source: null } };
const retired: SkillEvent = { type: 'SkillRetired', data: { skillId, replacedBy: null } };

const change = (category: string) => ({
  type: 'ChangeSkillDetails' as const,
  data: { skillId, ...details, category },
});

describe('changing the details of a skill', () => {
  it('carries all of them, and is silent when nothing differs', () => {
    subject
      .given([defined])
      .when(change('Données'))
      .then([{ type: 'SkillDetailsChanged', data: { skillId, ...details, category: 'Données' } }]);
    subject.given([defined]).when(change('IA')).then([]);
  });

  it('needs a skill that is in use', () => {
    subject.given([]).when(change('IA')).thenRefused('learning.not_found');
    subject.given([defined, retired]).when(change('Données')).thenRefused('learning.skill_retired');
  });
});
