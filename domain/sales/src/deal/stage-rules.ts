import { CLOSED_STAGES, OPEN_STAGES, type OpenStage, type Stage } from '@skillhub/domain/contracts';
import { refusal, type SalesRefusal } from '../refusal';
import type { DealEvidence } from './deal-state';

/** What the rules of the pipeline look at; a read model that keeps these can tell which moves are open. */
export interface StageFacts {
  readonly evidence: DealEvidence;
  readonly hasAccount: boolean;
  readonly hasAmount: boolean;
}

const rank = (stage: OpenStage): number => OPEN_STAGES.indexOf(stage);

/** Whether the newest RDV still lacks its mandatory note. */
export const isNoteMissing = ({ lastMeetingAt, lastNoteAt }: DealEvidence): boolean =>
  lastMeetingAt !== null && (lastNoteAt === null || lastNoteAt < lastMeetingAt);

/**
 * Why an open deal may not move from one open stage to another; undefined when it may. Backwards is always open; forwards
 * one stage at a time, with the evidence that the stage asks for.
 */
export function moveFault(from: OpenStage, to: OpenStage, facts: StageFacts): SalesRefusal | undefined {
  if (from === to) return refusal('sales.stage_unchanged', 'to', { stage: to });
  if (rank(to) < rank(from)) return undefined;
  const next = OPEN_STAGES[rank(from) + 1];
  if (next !== to) return refusal('sales.stage_skipped', 'to', { from, to, next: next ?? from });
  const { evidence } = facts;
  if (from === 'rdv' && (evidence.lastNoteAt === null || isNoteMissing(evidence))) {
    return refusal('sales.rdv_note_required', 'activity');
  }
  if (to === 'rdv' && evidence.lastMeetingAt === null) {
    return refusal('sales.rdv_meeting_required', 'activity');
  }
  if (to === 'proposition' && !facts.hasAccount) return refusal('sales.account_required', 'accountId');
  if (to === 'proposition' && !evidence.proposalSent) return refusal('sales.proposal_required', 'activity');
  if (to === 'audit' && !evidence.auditValidated) {
    return refusal('sales.audit_validation_required', 'activity');
  }
  return undefined;
}

/** Why an open deal may not be won; undefined when it may. */
export function winFault(from: OpenStage, facts: StageFacts): SalesRefusal | undefined {
  if (from !== 'negociation') return refusal('sales.win_from_negotiation_only', undefined, { from });
  if (!facts.hasAccount) return refusal('sales.account_required', 'accountId');
  if (!facts.hasAmount) return refusal('sales.amount_required', 'amount');
  return undefined;
}

/** Why a closed deal may not come back to a stage: never further than where it was closed. */
export function reopenFault(closedFrom: OpenStage, to: OpenStage): SalesRefusal | undefined {
  return rank(to) > rank(closedFrom)
    ? refusal('sales.stage_skipped', 'to', { from: closedFrom, to, next: closedFrom })
    : undefined;
}

export interface PossibleMove {
  readonly to: Stage;
  readonly allowed: boolean;
  readonly code?: SalesRefusal['code'];
}

/** Every other column of the kanban: whether the deal could be dropped there now, or why not. */
export function possibleMoves(
  deal:
    | { readonly status: 'open'; readonly stage: OpenStage }
    | { readonly status: 'won' | 'lost' | 'disqualified'; readonly closedFrom: OpenStage },
  facts: StageFacts,
): readonly PossibleMove[] {
  if (deal.status === 'open') {
    const { stage } = deal;
    return [
      ...OPEN_STAGES.filter((to) => to !== stage).map((to) => move(to, moveFault(stage, to, facts))),
      move('gagne', winFault(stage, facts)),
      move('perdu', undefined),
    ];
  }
  const closedAs = deal.status === 'won' ? 'gagne' : deal.status === 'lost' ? 'perdu' : undefined;
  return [
    ...OPEN_STAGES.map((to) => move(to, reopenFault(deal.closedFrom, to))),
    ...CLOSED_STAGES.filter((to) => to !== closedAs).map((to) => move(to, refusal('sales.deal_closed'))),
  ];
}

const move = (to: Stage, fault: SalesRefusal | undefined): PossibleMove =>
  fault === undefined ? { to, allowed: true } : { to, allowed: false, code: fault.code };
