import { ok } from '@skillhub/domain/kernel';
import { sameContent } from '../../content';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { SkillEvent, SkillState } from '../skill';
import type { ChangeSkillDetails } from './change-skill-details.command';

export const changeSkillDetails: Decision<ChangeSkillDetails, SkillState, SkillEvent> = ({ data }, state) => {
  if (state.status === 'none') return refuse('learning.not_found', 'skillId');
  if (state.status === 'retired') return refuse('learning.skill_retired', 'skillId');
  const { skillId: _, ...details } = data;
  return ok(sameContent(details, state.details) ? [] : [{ type: 'SkillDetailsChanged', data }]);
};
