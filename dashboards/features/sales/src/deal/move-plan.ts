import type { ActivityKind, DealView, Stage } from '@skillhub/domain/contracts';
import { isOpen } from '@skillhub/dashboards/data-access';

/** The fact that a stage asks for, by the code of its refusal: a dialog can supply it together with the move. */
const EVIDENCE: Readonly<Record<string, ActivityKind>> = {
  'sales.rdv_meeting_required': 'meeting',
  'sales.rdv_note_required': 'note',
  'sales.proposal_required': 'proposal_sent',
  'sales.audit_validation_required': 'audit_validated',
};

/** What a move to a column needs: nothing, a fact, a closing with its particulars, or it cannot be. */
export type MovePlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'move' }
  | { readonly kind: 'evidence'; readonly activity: ActivityKind; readonly code: string }
  | { readonly kind: 'win'; readonly amountMissing: boolean }
  | { readonly kind: 'lose' }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'refused'; readonly code: string };

/** `moves` as the server gives them with the detail of a deal; without them the server is asked by trying. */
export function planMove(
  deal: Pick<DealView, 'stage'>,
  to: Stage,
  moves:
    readonly { readonly to: Stage; readonly allowed: boolean; readonly code?: string | undefined }[] | null,
): MovePlan {
  if (deal.stage === to) return { kind: 'none' };
  const move = moves?.find((one) => one.to === to);
  const code = move && !move.allowed ? (move.code ?? 'unknown') : null;
  if (code !== null) return planRefused(code);
  if (!isOpen(deal.stage))
    return isOpen(to) ? { kind: 'reopen' } : { kind: 'refused', code: 'sales.deal_closed' };
  if (to === 'gagne') return { kind: 'win', amountMissing: false };
  if (to === 'perdu') return { kind: 'lose' };
  return { kind: 'move' };
}

/** A refusal that a dialog can lift becomes a question; the others stay refusals. */
export function planRefused(code: string): MovePlan {
  const activity = EVIDENCE[code];
  if (activity) return { kind: 'evidence', activity, code };
  return code === 'sales.amount_required' ? { kind: 'win', amountMissing: true } : { kind: 'refused', code };
}

export type ColumnState = 'same' | 'open' | 'ask' | 'closed';

/** How a column looks while a card is in the hand. */
export function columnState(plan: MovePlan): ColumnState {
  if (plan.kind === 'none') return 'same';
  if (plan.kind === 'refused') return 'closed';
  return plan.kind === 'move' || plan.kind === 'reopen' ? 'open' : 'ask';
}

/** Where an undo leads, and how: a closing is reopened, a move is moved back. */
export function undoOf(
  from: Stage,
  to: Stage,
): { readonly kind: 'move' | 'reopen'; readonly to: Stage } | null {
  if (!isOpen(from)) return null;
  return { kind: isOpen(to) ? 'move' : 'reopen', to: from };
}
