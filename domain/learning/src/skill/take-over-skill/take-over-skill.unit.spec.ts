import { decider } from '@skillhub/domain/kernel/testing';
import { skillId, source } from '../../testing/samples';
import { skill, type SkillEvent } from '../skill';

const subject = decider(skill);

const details = {
  name: { fr: 'Rédiger une consigne', en: null },
  description: null,
  category: 'IA',
  uri: null,
};
const defined: SkillEvent = { type: 'SkillDefined', data: { skillId, ...details, source: null } };

const takeOver = (category: string | null) => ({
  type: 'TakeOverSkill' as const,
  data: { skillId, ...details, category, source },
});

describe('taking a skill over', () => {
  it('defines it the first time and is silent when repeated', () => {
    subject
      .given([])
      .when(takeOver('IA'))
      .then([{ type: 'SkillDefined', data: { skillId, ...details, source } }]);
    subject.given([defined]).when(takeOver('IA')).then([]);
    subject.given([defined]).when(takeOver(null)).then([]);
  });

  it('changes what the source says otherwise', () => {
    subject
      .given([defined])
      .when(takeOver('Données'))
      .then([{ type: 'SkillDetailsChanged', data: { skillId, ...details, category: 'Données' } }]);
  });
});
