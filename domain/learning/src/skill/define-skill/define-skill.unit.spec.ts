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

describe('defining a skill', () => {
  it('happens once', () => {
    const define = { type: 'DefineSkill' as const, data: { skillId, ...details, source: null } };
    subject.given([]).when(define).then([defined]);
    subject.given([defined]).when(define).thenRefused('learning.already_exists', { field: 'skillId' });
  });
});
