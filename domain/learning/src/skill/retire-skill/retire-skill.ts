import { ok } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { SkillEvent, SkillState } from '../skill';
import type { RetireSkill } from './retire-skill.command';

export const retireSkill: Decision<RetireSkill, SkillState, SkillEvent> = ({ data }, state) => {
  if (state.status === 'none') return refuse('learning.not_found', 'skillId');
  if (data.replacedBy === data.skillId) return refuse('learning.skill_own_successor', 'replacedBy');
  return ok(state.status === 'retired' ? [] : [{ type: 'SkillRetired', data }]);
};
