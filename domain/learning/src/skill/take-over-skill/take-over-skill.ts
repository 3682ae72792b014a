import { ok } from '@skillhub/domain/kernel';
import { fillUnstated, sameContent } from '../../content';
import type { Decision } from '../../command-definition';
import type { SkillEvent, SkillState } from '../skill';
import type { TakeOverSkill } from './take-over-skill.command';

export const takeOverSkill: Decision<TakeOverSkill, SkillState, SkillEvent> = ({ data }, state) => {
  if (state.status === 'none') return ok([{ type: 'SkillDefined', data }]);
  const { skillId, source: _, ...stated } = data;
  const details = fillUnstated(stated, state.details);
  return ok(
    sameContent(details, state.details)
      ? []
      : [{ type: 'SkillDetailsChanged', data: { skillId, ...details } }],
  );
};
