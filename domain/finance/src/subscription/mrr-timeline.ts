import type { LocalDate } from '@skillhub/domain/kernel';
import { compare, type Rational } from '../exact/rational';
import { latest } from '../days';
import { mrrOn, type DiscountPolicy } from './mrr';
import { evolveSubscription, type SubscriptionEvent } from './subscription';
import type { SubscriptionState } from './subscription-state';

/** From `from` on, until the next step, the subscription has this MRR. */
export interface MrrStep {
  readonly from: LocalDate;
  readonly mrr: Rational;
}

/**
 * How the MRR of one subscription moves, day by day, from its events: also by what only time brings (the end of a trial,
 * a discount that runs out, a cancellation at the end of its period), so that steps may lie in the future. The state at the end of a
 * day counts: two changes on one day make one step. A change recorded with an earlier day than the one before counts from
 * the later of the two.
 */
export function mrrTimeline(
  events: readonly SubscriptionEvent[],
  policy: DiscountPolicy = 'all_running',
): readonly MrrStep[] {
  const steps = new Map<LocalDate, Rational>();
  let state: SubscriptionState = { status: 'none' };
  for (const event of events) {
    state = evolveSubscription(state, event);
    if (state.status === 'none') continue;
    const changedOn: LocalDate = latest(state.lastChangeOn, dayOfDiscountChange(event) ?? state.lastChangeOn);
    // What was foreseen from here on is replaced by what the newest state foresees.
    for (const day of [...steps.keys()]) if (day >= changedOn) steps.delete(day);
    for (const day of turningDays(state, changedOn)) steps.set(day, mrrOn(state, day, policy).total);
  }
  const inOrder = [...steps].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.flatMap(([from, mrr], index) => {
    const before = inOrder[index - 1]?.[1];
    const isSame = before === undefined ? mrr.numerator === 0n : compare(before, mrr) === 0;
    return isSame ? [] : [{ from, mrr }];
  });
}

/** A discount changes nothing else of the state, so that its day is taken from the event. */
function dayOfDiscountChange(event: SubscriptionEvent): LocalDate | undefined {
  if (event.type === 'DiscountGranted') return event.data.discount.startsOn;
  return event.type === 'DiscountEnded' ? event.data.endedOn : undefined;
}

/** The days on or after one on which time alone may change the MRR of a state. */
function turningDays(state: SubscriptionState, from: LocalDate): readonly LocalDate[] {
  if (state.status === 'none') return [];
  const days = [
    from,
    state.startedOn,
    state.trialEndsOn,
    state.ending?.endsOn,
    ...state.discounts.flatMap(({ discount, endsOn }) => [discount.startsOn, endsOn]),
  ];
  return [...new Set(days)].filter((day) => day !== null && day !== undefined).filter((day) => day >= from);
}
