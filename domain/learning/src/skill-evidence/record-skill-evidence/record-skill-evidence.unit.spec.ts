import { decider } from '@skillhub/domain/kernel/testing';
import { NOW, TODAY, at, day, evidenceId, managerId, personId, skillId } from '../../testing/samples';
import { skillEvidence, type SkillEvidenceEvent } from '../skill-evidence';
import type { RecordSkillEvidence } from './record-skill-evidence.command';

const subject = decider(skillEvidence);

const record = (changes: Partial<RecordSkillEvidence['data']> = {}): RecordSkillEvidence => ({
  type: 'RecordSkillEvidence',
  data: {
    evidenceId: evidenceId(1),
    personId,
    skillId,
    source: 'manager',
    level: 3,
    standardError: null,
    raterId: managerId,
    comment: null,
    reference: null,
    ...changes,
  },
});
const recorded = (
  changes: Partial<RecordSkillEvidence['data']> = {},
  observedOn = TODAY,
): SkillEvidenceEvent => ({
  type: 'SkillEvidenceRecorded',
  data: { ...record(changes).data, observedOn },
});

describe('recording evidence of a skill', () => {
  it('notes who says it, when it was seen', () => {
    subject
      .given([])
      .when(record())
      .then([{ ...recorded(), occurredAt: NOW }]);
    const earlier = day('2025-11-03');
    subject
      .given([recorded()])
      .when(record({ evidenceId: evidenceId(2), level: 2, observedOn: earlier }))
      .then([
        {
          ...recorded({ evidenceId: evidenceId(2), level: 2 }, earlier),
          occurredAt: at('2025-11-03T00:00:00.000Z'),
        },
      ]);
  });

  it('is never overwritten', () => {
    subject.given([recorded()]).when(record()).then([]);
    subject
      .given([recorded()])
      .when(record({ level: 4 }))
      .thenRefused('learning.evidence_id_used', { field: 'evidenceId' });
  });

  it.each([
    ['learning.self_rater_required', { source: 'self', raterId: managerId }],
    ['learning.self_rater_required', { source: 'self', raterId: null }],
    ['learning.own_rater', { source: 'peer', raterId: personId }],
    ['learning.own_rater', { source: 'assessment', raterId: personId }],
    ['learning.rater_required', { source: 'manager', raterId: null }],
    ['learning.rater_required', { source: 'peer', raterId: null }],
    ['learning.level_out_of_range', { level: 5.1 }],
    ['learning.level_out_of_range', { level: Number.NaN }],
    ['learning.date_in_future', { observedOn: day('2026-02-01') }],
  ] as const)('is refused: %s for %j', (code, changes) => {
    subject.given([]).when(record(changes)).thenRefused(code);
  });

  it('comes without a person from a quiz', () => {
    const fromQuiz = { source: 'assessment', raterId: null, reference: 'quiz-attempt:1' } as const;
    subject
      .given([])
      .when(record(fromQuiz))
      .then([{ ...recorded(fromQuiz), occurredAt: NOW }]);
  });
});
