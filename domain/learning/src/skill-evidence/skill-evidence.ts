import type {
  EvidenceId,
  PersonId,
  SkillEvidenceRecorded,
  SkillEvidenceWithdrawn,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider } from '@skillhub/domain/kernel';
import type { LearningRefusal } from '../refusal';
import { recordSkillEvidence } from './record-skill-evidence/record-skill-evidence';
import type { RecordSkillEvidence } from './record-skill-evidence/record-skill-evidence.command';
import { withdrawSkillEvidence } from './withdraw-skill-evidence/withdraw-skill-evidence';
import type { WithdrawSkillEvidence } from './withdraw-skill-evidence/withdraw-skill-evidence.command';

export type SkillEvidenceCommand = RecordSkillEvidence | WithdrawSkillEvidence;
export type SkillEvidenceEvent = SkillEvidenceRecorded | SkillEvidenceWithdrawn;

export interface KnownEvidence {
  readonly content: SkillEvidenceRecorded['data'];
  readonly isWithdrawn: boolean;
}
/** All that was ever said about the skills of one person, in the order in which it was recorded. */
export type SkillEvidenceState = ReadonlyMap<EvidenceId, KnownEvidence>;

function evolve(state: SkillEvidenceState, event: SkillEvidenceEvent): SkillEvidenceState {
  const { evidenceId } = event.data;
  switch (event.type) {
    case 'SkillEvidenceRecorded':
      return new Map(state).set(evidenceId, { content: event.data, isWithdrawn: false });
    case 'SkillEvidenceWithdrawn': {
      const known = state.get(evidenceId);
      return known ? new Map(state).set(evidenceId, { ...known, isWithdrawn: true }) : state;
    }
    default:
      return assertNever(event);
  }
}

/** One stream for each person. */
export const skillEvidenceStream = (id: PersonId): StreamId => StreamId.of(`skill_evidence-${id}`);

export const skillEvidence: Decider<
  SkillEvidenceCommand,
  SkillEvidenceEvent,
  SkillEvidenceState,
  LearningRefusal
> = {
  initial: new Map(),
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'RecordSkillEvidence':
        return recordSkillEvidence(command, state, metadata);
      case 'WithdrawSkillEvidence':
        return withdrawSkillEvidence(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
