import type { ActivityKind } from '@skillhub/domain/contracts';
import { assertNever, type Instant } from '@skillhub/domain/kernel';
import type { DealEvidence, OpenDealState } from './deal-state';
import type { StageFacts } from './stage-rules';

export const NO_EVIDENCE: DealEvidence = {
  lastMeetingAt: null,
  lastNoteAt: null,
  proposalSent: false,
  auditValidated: false,
};

/** The evidence after one more activity; the order in which activities are logged does not matter. */
export function withActivity(evidence: DealEvidence, kind: ActivityKind, at: Instant): DealEvidence {
  switch (kind) {
    case 'meeting':
      return { ...evidence, lastMeetingAt: latest(evidence.lastMeetingAt, at) };
    case 'note':
      return { ...evidence, lastNoteAt: latest(evidence.lastNoteAt, at) };
    case 'proposal_sent':
      return { ...evidence, proposalSent: true };
    case 'audit_validated':
      return { ...evidence, auditValidated: true };
    case 'call':
    case 'email':
      return evidence;
    default:
      return assertNever(kind);
  }
}

/** What the rules see of an open deal. */
export const stageFacts = ({
  evidence,
  details,
}: Pick<OpenDealState, 'evidence' | 'details'>): StageFacts => ({
  evidence,
  hasAccount: details.accountId !== null,
  hasAmount: details.amount !== null,
});

const latest = (known: Instant | null, at: Instant): Instant => (known === null || at > known ? at : known);
