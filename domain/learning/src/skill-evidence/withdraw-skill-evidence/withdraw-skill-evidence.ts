import { ok } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { SkillEvidenceEvent, SkillEvidenceState } from '../skill-evidence';
import type { WithdrawSkillEvidence } from './withdraw-skill-evidence.command';

export const withdrawSkillEvidence: Decision<
  WithdrawSkillEvidence,
  SkillEvidenceState,
  SkillEvidenceEvent
> = ({ data }, state) => {
  const known = state.get(data.evidenceId);
  if (!known) return refuse('learning.not_found', 'evidenceId');
  const { skillId } = known.content;
  return ok(known.isWithdrawn ? [] : [{ type: 'SkillEvidenceWithdrawn', data: { ...data, skillId } }]);
};
