import { decider } from '@skillhub/domain/kernel/testing';
import { TODAY, evidenceId, personId, skillId } from '../../testing/samples';
import { skillEvidence, type SkillEvidenceEvent } from '../skill-evidence';

const subject = decider(skillEvidence);

const recorded: SkillEvidenceEvent = {
  type: 'SkillEvidenceRecorded',
  data: {
    evidenceId: evidenceId(1),
    personId,
    skillId,
    source: 'self',
    level: 3,
    standardError: null,
    observedOn: TODAY,
    raterId: personId,
    comment: null,
    reference: null,
  },
};
const withdraw = {
  type: 'WithdrawSkillEvidence' as const,
  data: { evidenceId: evidenceId(1), personId, reason: 'Autre personne' },
};

describe('withdrawing evidence of a skill', () => {
  it('lets it count no more, once', () => {
    const withdrawn: SkillEvidenceEvent = {
      type: 'SkillEvidenceWithdrawn',
      data: { ...withdraw.data, skillId },
    };
    subject.given([recorded]).when(withdraw).then([withdrawn]);
    subject.given([recorded, withdrawn]).when(withdraw).then([]);
    subject.given([]).when(withdraw).thenRefused('learning.not_found', { field: 'evidenceId' });
  });
});
