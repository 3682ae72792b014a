import type {
  ActivityId,
  dealDetails,
  DealId,
  LossReason,
  OpenStage,
  SalesRepId,
  SalesTeamId,
} from '@skillhub/domain/contracts';
import type { Instant, LocalDate, Result } from '@skillhub/domain/kernel';
import type { z } from 'zod';
import { refuse, type SalesRefusal } from '../refusal';

export type DealDetails = { readonly [K in keyof typeof dealDetails]: z.infer<(typeof dealDetails)[K]> };

/** What was done for a deal, as far as the rules of the pipeline ask for it. */
export interface DealEvidence {
  readonly lastMeetingAt: Instant | null;
  readonly lastNoteAt: Instant | null;
  readonly proposalSent: boolean;
  readonly auditValidated: boolean;
}

interface DealFacts {
  readonly dealId: DealId;
  readonly details: DealDetails;
  readonly ownerId: SalesRepId;
  readonly teamId: SalesTeamId | null;
  readonly openedOn: LocalDate | null;
  readonly evidence: DealEvidence;
  readonly activityIds: ReadonlySet<ActivityId>;
}

interface Closing {
  /** The stage it was closed from. */
  readonly closedFrom: OpenStage;
  readonly closedOn: LocalDate;
}

export type OpenDealState = DealFacts & { readonly status: 'open'; readonly stage: OpenStage };
export type ClosedDealState = DealFacts &
  Closing &
  (
    | { readonly status: 'won' }
    | { readonly status: 'lost'; readonly reason: LossReason }
    | { readonly status: 'disqualified' }
  );
export type ExistingDeal = OpenDealState | ClosedDealState;
export type DealState = { readonly status: 'none' } | ExistingDeal;

/** The refusal of a command that needs an open deal. */
export const notOpen = (state: Exclude<DealState, OpenDealState>): Result<never, SalesRefusal> =>
  state.status === 'none'
    ? refuse('sales.not_found', 'dealId')
    : refuse('sales.deal_closed', undefined, { status: state.status });
