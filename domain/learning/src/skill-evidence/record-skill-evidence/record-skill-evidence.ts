import { SKILL_LEVELS } from '@skillhub/domain/contracts';
import { ok, refused } from '@skillhub/domain/kernel';
import { sameContent } from '../../content';
import { dayOf, futureDay, occurredOn } from '../../days';
import { firstOf, refusal, refuse, type LearningRefusal } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { SkillEvidenceEvent, SkillEvidenceState } from '../skill-evidence';
import type { RecordSkillEvidence } from './record-skill-evidence.command';

export const recordSkillEvidence: Decision<RecordSkillEvidence, SkillEvidenceState, SkillEvidenceEvent> = (
  { data },
  state,
  { now },
) => {
  const content = { ...data, observedOn: data.observedOn ?? dayOf(now) };
  const known = state.get(data.evidenceId);
  if (known) {
    return sameContent(known.content, content) ? ok([]) : refuse('learning.evidence_id_used', 'evidenceId');
  }
  const fault = firstOf(
    content.level >= SKILL_LEVELS.min && content.level <= SKILL_LEVELS.max
      ? undefined
      : refusal('learning.level_out_of_range', 'level', { level: content.level, ...SKILL_LEVELS }),
    raterFault(content),
    futureDay(content.observedOn, now, 'observedOn'),
  );
  if (fault) return refused(fault);
  return ok([
    { type: 'SkillEvidenceRecorded', data: content, occurredAt: occurredOn(content.observedOn, now) },
  ]);
};

/** One's own word is `self` and nothing else; peers and managers have a name. */
function raterFault({ source, raterId, personId }: RecordSkillEvidence['data']): LearningRefusal | undefined {
  const isOwn = raterId === personId;
  if (source === 'self') return isOwn ? undefined : refusal('learning.self_rater_required', 'raterId');
  if (isOwn) return refusal('learning.own_rater', 'raterId', { source });
  return raterId === null && (source === 'peer' || source === 'manager')
    ? refusal('learning.rater_required', 'raterId', { source })
    : undefined;
}
