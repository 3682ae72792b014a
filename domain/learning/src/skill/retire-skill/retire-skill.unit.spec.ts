import { decider } from '@skillhub/domain/kernel/testing';
import { otherSkillId, skillId } from '../../testing/samples';
import { skill, type SkillEvent } from '../skill';

const subject = decider(skill);

const details = {
  name: { fr: 'Rédiger une consigne', en: null },
  description: null,
  category: 'IA',
  uri: null,
};
const defined: SkillEvent = { type: 'SkillDefined', data: { skillId, ...details, source: null } };

const retire = (replacedBy: typeof skillId | null) => ({
  type: 'RetireSkill' as const,
  data: { skillId, replacedBy },
});

describe('retiring a skill', () => {
  it('leads to its successor, once', () => {
    const retired: SkillEvent = { type: 'SkillRetired', data: { skillId, replacedBy: otherSkillId } };
    subject.given([defined]).when(retire(otherSkillId)).then([retired]);
    subject.given([defined, retired]).when(retire(null)).then([]);
  });

  it('needs a skill, which does not follow itself', () => {
    subject.given([]).when(retire(null)).thenRefused('learning.not_found');
    subject.given([defined]).when(retire(skillId)).thenRefused('learning.skill_own_successor');
  });
});
