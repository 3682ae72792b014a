import type { DealId, OpenStage } from '@skillhub/domain/contracts';
import { assertNever, type Instant, type LocalDate } from '@skillhub/domain/kernel';
import { dayOf, occurredOn } from '../../days';
import type { DealEvent } from '../deal';
import type { ClosedDealState, ExistingDeal } from '../deal-state';
import type { TakeOverDeal } from './take-over-deal.command';
import type { Standing } from './target';

type Closed = Exclude<Standing, { status: 'open' }>;

/** The events that bring a known deal to where the source says it stands; none when it stands there. */
export function standingDifference(
  { dealId }: TakeOverDeal['data'],
  known: ExistingDeal,
  target: Standing,
  now: Instant,
): readonly DealEvent[] {
  switch (known.status) {
    case 'open':
      if (target.status !== 'open') return [closed(dealId, known.stage, target, now)];
      if (target.stage === known.stage) return [];
      return [
        {
          type: 'DealStageChanged',
          data: { dealId, from: known.stage, to: target.stage, changedOn: dayOf(now) },
          occurredAt: now,
        },
      ];
    case 'disqualified':
      // Sources have no word for it: an open stage there does not bring back what a person took out here.
      if (target.status === 'open') return [];
      return reclosed(dealId, known.closedFrom, target, now);
    case 'won':
    case 'lost':
      if (target.status === 'open') return [reopened(dealId, target.stage, dayOf(now), now)];
      return saysTheSame(known, target) ? [] : reclosed(dealId, known.closedFrom, target, now);
    default:
      return assertNever(known);
  }
}

function saysTheSame(known: ClosedDealState, target: Closed): boolean {
  if (known.status !== target.status || known.closedOn !== target.closedOn) return false;
  return (
    known.status !== 'lost' || target.status !== 'lost' || (target.reason ?? known.reason) === known.reason
  );
}

/** A correction of how or when a deal was closed. */
const reclosed = (dealId: DealId, from: OpenStage, target: Closed, now: Instant): readonly DealEvent[] => [
  reopened(dealId, from, target.closedOn, now),
  closed(dealId, from, target, now),
];

const reopened = (dealId: DealId, to: OpenStage, reopenedOn: LocalDate, now: Instant): DealEvent => ({
  type: 'DealReopened',
  data: { dealId, to, reopenedOn },
  occurredAt: occurredOn(reopenedOn, now),
});

export function closed(dealId: DealId, from: OpenStage, target: Closed, now: Instant): DealEvent {
  const { closedOn } = target;
  const occurredAt = occurredOn(closedOn, now);
  if (target.status === 'won') {
    return { type: 'DealWon', data: { dealId, from, amount: target.amount, closedOn }, occurredAt };
  }
  const reason = target.reason ?? 'unknown';
  return { type: 'DealLost', data: { dealId, from, reason, comment: null, closedOn }, occurredAt };
}
