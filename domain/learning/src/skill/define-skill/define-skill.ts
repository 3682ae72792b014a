import { ok } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { SkillEvent, SkillState } from '../skill';
import type { DefineSkill } from './define-skill.command';

export const defineSkill: Decision<DefineSkill, SkillState, SkillEvent> = ({ data }, state) =>
  state.status === 'none'
    ? ok([{ type: 'SkillDefined', data }])
    : refuse('learning.already_exists', 'skillId');
