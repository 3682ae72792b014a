import type { ActivityKind, DealDetailView, Stage } from '@skillhub/domain/contracts';
import { isOpen, OPEN_STAGES, STAGES } from '@skillhub/dashboards/data-access';
import type { FakeDeal } from './fake-book';

/** The rules of the pipeline, as far as the console must react to them. */
export function fault(deal: FakeDeal, to: Stage, activity?: ActivityKind): string | undefined {
  const has = (kind: ActivityKind): boolean =>
    activity === kind || deal.activities.some((done) => done.kind === kind);
  if (!isOpen(deal.stage)) return isOpen(to) ? undefined : 'sales.deal_closed';
  if (to === 'perdu') return undefined;
  if (to === 'gagne') {
    if (deal.stage !== 'negociation') return 'sales.win_from_negotiation_only';
    if (!deal.account) return 'sales.account_required';
    return deal.amount ? undefined : 'sales.amount_required';
  }
  const [from, target] = [OPEN_STAGES.indexOf(deal.stage as 'rdv'), OPEN_STAGES.indexOf(to as 'rdv')];
  if (target < from) return undefined;
  if (target === from) return 'sales.stage_unchanged';
  if (target > from + 1) return 'sales.stage_skipped';
  if (deal.stage === 'rdv' && activity !== 'note' && (deal.noteMissing || !has('note')))
    return 'sales.rdv_note_required';
  if (to === 'rdv' && !has('meeting')) return 'sales.rdv_meeting_required';
  if (to === 'proposition' && !deal.account) return 'sales.account_required';
  if (to === 'proposition' && !has('proposal_sent')) return 'sales.proposal_required';
  if (to === 'audit' && !has('audit_validated')) return 'sales.audit_validation_required';
  return undefined;
}

export const movesOf = (deal: FakeDeal): DealDetailView['moves'] =>
  STAGES.filter((to) => to !== deal.stage).map((to) => {
    const code = fault(deal, to);
    return code ? { to, allowed: false, code } : { to, allowed: true };
  });
