import type { CLOSED_STAGES, LossReason, OpenStage, Stage } from '@skillhub/domain/contracts';
import { ok, refused, type Instant, type LocalDate, type Money, type Result } from '@skillhub/domain/kernel';
import { otherCurrency } from '../../amounts';
import { futureDay } from '../../days';
import { firstOf, refuse, type SalesRefusal } from '../../refusal';
import { fillUnstated } from '../../take-over';
import { dayFault, detailsFault } from '../deal-coherence';
import type { DealDetails, ExistingDeal } from '../deal-state';
import type { TakeOverDeal } from './take-over-deal.command';

/** How the source says the deal stands. */
export type Standing =
  | { readonly status: 'open'; readonly stage: OpenStage }
  | { readonly status: 'won'; readonly amount: Money; readonly closedOn: LocalDate }
  | { readonly status: 'lost'; readonly reason: LossReason | null; readonly closedOn: LocalDate };

/** The deal as it shall be: what the source says, and where it is silent what is known. */
export interface Target {
  readonly details: DealDetails;
  readonly openedOn: LocalDate | null;
  readonly standing: Standing;
}

/** What a take-over aims at, or why it may not. */
export function targetOf(
  data: TakeOverDeal['data'],
  known: ExistingDeal | undefined,
  now: Instant,
): Result<Target, SalesRefusal> {
  const details = detailsOf(data, known);
  const openedOn = data.openedOn ?? known?.openedOn ?? null;
  const standing = standingOf(data, details);
  if (!standing.ok) return standing;
  const target = { details, openedOn, standing: standing.value };
  const fault = targetFault(data, target, known, now);
  return fault ? refused(fault) : ok(target);
}

function detailsOf(data: TakeOverDeal['data'], known: ExistingDeal | undefined): DealDetails {
  const { name, accountId, contactId, productId, probability, stage, closedOn } = data;
  // A lost deal brought in nothing; what it was expected to bring stays, else no win rate by amount could be told.
  const amount = stage === 'perdu' && data.amount?.minor === 0 ? null : data.amount;
  const expectedCloseOn = data.expectedCloseOn ?? (isClosed(stage) ? null : closedOn);
  const stated = { name, accountId, contactId, productId, amount, probability, expectedCloseOn };
  return known ? fillUnstated(stated, known.details) : stated;
}

function standingOf(
  { stage, closedOn, lossReason }: TakeOverDeal['data'],
  { accountId, amount }: DealDetails,
): Result<Standing, SalesRefusal> {
  if (!isClosed(stage)) return ok({ status: 'open', stage });
  if (closedOn === null) return refuse('sales.close_date_required', 'closedOn');
  if (stage === 'perdu') return ok({ status: 'lost', reason: lossReason, closedOn });
  if (accountId === null) return refuse('sales.account_required', 'accountId');
  if (amount === null) return refuse('sales.amount_required', 'amount');
  return ok({ status: 'won', amount, closedOn });
}

const isClosed = (stage: Stage): stage is ClosedStage => stage === 'gagne' || stage === 'perdu';
type ClosedStage = (typeof CLOSED_STAGES)[number];

function targetFault(
  data: TakeOverDeal['data'],
  { details, openedOn, standing }: Target,
  known: ExistingDeal | undefined,
  now: Instant,
): SalesRefusal | undefined {
  // Once closed, the day that was once expected no longer matters.
  const expectedCloseOn = standing.status === 'open' ? details.expectedCloseOn : null;
  return firstOf(
    futureDay(openedOn, now, 'openedOn'),
    detailsFault({ ...details, expectedCloseOn }, openedOn),
    otherCurrency(data.amount, known?.details.amount ?? null, 'amount'),
    standing.status === 'open' ? undefined : dayFault(standing.closedOn, openedOn, now, 'closedOn'),
  );
}
