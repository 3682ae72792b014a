import type { DealDetailsChanged } from '@skillhub/domain/contracts';
import { ok, type Instant } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { occurredOn } from '../../days';
import { sameContent } from '../../take-over';
import type { DealEvent } from '../deal';
import type { DealState, ExistingDeal } from '../deal-state';
import { closed, standingDifference } from './standing-difference';
import type { TakeOverDeal } from './take-over-deal.command';
import { targetOf, type Target } from './target';

/**
 * Where a deal that arrives closed was closed from, which its source does not tell: a sale ends a negotiation, and a loss
 * counts (definition 10.25) because there was a RDV.
 */
const CLOSED_FROM = { won: 'negociation', lost: 'rdv' } as const;

/** Yields the smallest difference between what is known and what the source says: a repeat of the same file is silent. */
export const takeOverDeal: Decision<TakeOverDeal, DealState, DealEvent> = ({ data }, state, { now }) => {
  const known = state.status === 'none' ? undefined : state;
  const target = targetOf(data, known, now);
  if (!target.ok) return target;
  return ok(known ? differences(data, known, target.value, now) : firstTime(data, target.value, now));
};

function firstTime(
  { dealId, ownerId, teamId, source }: TakeOverDeal['data'],
  { details, openedOn, standing }: Target,
  now: Instant,
): readonly DealEvent[] {
  const stage = standing.status === 'open' ? standing.stage : CLOSED_FROM[standing.status];
  const firstDay = openedOn ?? (standing.status === 'open' ? null : standing.closedOn);
  const opened: DealEvent = {
    type: 'DealOpened',
    data: { dealId, ...details, ownerId, teamId, stage, openedOn, source },
    occurredAt: firstDay === null ? now : occurredOn(firstDay, now),
  };
  return standing.status === 'open' ? [opened] : [opened, closed(dealId, stage, standing, now)];
}

function differences(
  data: TakeOverDeal['data'],
  known: ExistingDeal,
  target: Target,
  now: Instant,
): readonly DealEvent[] {
  const { dealId, ownerId } = data;
  const standingEvents = standingDifference(data, known, target.standing, now);
  const events: DealEvent[] = [];
  const closes = standingEvents.some((event) => event.type === 'DealWon');
  const changed = detailsDifference(known, target, closes);
  if (changed) events.push({ type: 'DealDetailsChanged', data: { dealId, ...changed } });
  const teamId = data.teamId ?? (ownerId === known.ownerId ? known.teamId : null);
  if (ownerId !== known.ownerId || teamId !== known.teamId) {
    events.push({ type: 'DealAssigned', data: { dealId, ownerId, teamId } });
  }
  return [...events, ...standingEvents];
}

/** The new details when they differ. What a sale brought is told by `DealWon` itself, not twice. */
function detailsDifference(
  known: ExistingDeal,
  { details, openedOn }: Target,
  soldNow: boolean,
): Omit<DealDetailsChanged['data'], 'dealId'> | undefined {
  const compared = soldNow ? { ...details, amount: known.details.amount } : details;
  const redated = openedOn !== known.openedOn && openedOn !== null;
  if (!redated && sameContent(compared, known.details)) return undefined;
  return { ...compared, ...(redated ? { openedOn } : {}) };
}
