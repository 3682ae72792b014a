import { FINANCE_EVENTS, type Discount } from '@skillhub/domain/contracts';
import { Instant, type LocalDate } from '@skillhub/domain/kernel';
import { fixedMetadata } from '@skillhub/domain/kernel/testing';
import fc from 'fast-check';
import { addDays } from '../days';
import { compare, ZERO } from '../exact/rational';
import { day, discountId, item, itemId, started, subscriptionId } from '../testing/samples';
import { mrrOn, type DiscountPolicy } from './mrr';
import { mrrTimeline } from './mrr-timeline';
import type { SubscriptionEvent } from './subscription';
import { subscription, type SubscriptionCommand } from './subscription-decider';
import type { SubscriptionState } from './subscription-state';

const FIRST = day('2026-01-05');
const DAYS = 150;
const interval = fc.constantFrom(
  { unit: 'week' as const, count: 1 },
  { unit: 'month' as const, count: 1 },
  { unit: 'quarter' as const, count: 1 },
  { unit: 'year' as const, count: 2 },
);
const items = fc
  .tuple(fc.nat(9_000), fc.constantFrom('1', '3', '0.5'), fc.boolean())
  .map(([unitPriceMinor, quantity, isTwo]) => [
    item({ unitPriceMinor, quantity }),
    ...(isTwo ? [item({ itemId: itemId(2), unitPriceMinor: 2_500, quantity: '1' })] : []),
  ]);
const discount = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.nat(40), fc.nat(10_000), fc.integer({ min: 1, max: 3 }))
  .map(([n, delay, bp, count]) => (on: LocalDate): Discount => ({
    discountId: discountId(n),
    itemId: null,
    value: n % 2 === 0 ? { kind: 'percent', bp } : { kind: 'amount', minor: bp + 1 },
    startsOn: addDays(on, delay),
    duration: n === 1 ? { kind: 'forever' } : { kind: 'periods', count },
  }));

/** What is asked on a day. */
type Ask = (on: LocalDate) => SubscriptionCommand;
const ask: fc.Arbitrary<Ask> = fc.oneof(
  fc.tuple(items, fc.option(interval, { nil: undefined })).map(([list, other]): Ask => (changedOn) => ({
    type: 'ChangeSubscriptionItems',
    data: { subscriptionId, items: list, changedOn, ...(other === undefined ? {} : { interval: other }) },
  })),
  discount.map((make): Ask => (on) => ({
    type: 'GrantDiscount',
    data: { subscriptionId, discount: make(on) },
  })),
  fc.integer({ min: 1, max: 4 }).map((n): Ask => (endedOn) => ({
    type: 'EndDiscount',
    data: { subscriptionId, discountId: discountId(n), endedOn },
  })),
  fc.constantFrom('paused' as const, 'continues' as const).map((billing): Ask => (pausedOn) => ({
    type: 'PauseSubscription',
    data: { subscriptionId, billing, pausedOn },
  })),
  fc.constant<Ask>((resumedOn) => ({ type: 'ResumeSubscription', data: { subscriptionId, resumedOn } })),
  fc.constant<Ask>((pastDueOn) => ({ type: 'MarkPastDue', data: { subscriptionId, pastDueOn } })),
  fc.constant<Ask>((recoveredOn) => ({ type: 'RecoverSubscription', data: { subscriptionId, recoveredOn } })),
  fc.constant<Ask>((unpaidOn) => ({ type: 'GiveUpSubscription', data: { subscriptionId, unpaidOn } })),
  fc.constantFrom('request' as const, 'period_end' as const).map((at): Ask => (requestedOn) => ({
    type: 'CancelSubscription',
    data: { subscriptionId, at, isVoluntary: true, reason: 'price', requestedOn },
  })),
  fc.constant<Ask>((withdrawnOn) => ({
    type: 'WithdrawCancellation',
    data: { subscriptionId, withdrawnOn },
  })),
  fc.constant<Ask>((reactivatedOn) => ({
    type: 'ReactivateSubscription',
    data: { subscriptionId, reactivatedOn },
  })),
);
const life = fc.tuple(
  fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
  interval,
  fc.array(fc.tuple(fc.nat(DAYS - 10), ask), { maxLength: 12 }),
);

const schemas = new Map<string, (typeof FINANCE_EVENTS)[number]['schema']>(
  FINANCE_EVENTS.map(({ type, schema }) => [type, schema]),
);

/** Lives the days one by one: commands on their day, then the MRR of the state at its end. */
function live(first: SubscriptionEvent, asked: readonly (readonly [number, Ask])[], policy: DiscountPolicy) {
  const events = [first];
  let state: SubscriptionState = subscription.evolve(subscription.initial, first);
  const byDay = Array.from({ length: DAYS }, (_, index) => {
    const today = addDays(FIRST, index);
    const now = Instant.of(`${today}T10:00:00.000Z`);
    for (const [, make] of asked.filter(([on]) => on === index)) {
      const decision = subscription.decide(make(today), state, fixedMetadata({ now }));
      if (!decision.ok) continue;
      for (const event of decision.value) {
        expect(schemas.get(event.type)?.safeParse(event.data).error).toBeUndefined();
        events.push(event);
        state = subscription.evolve(state, event);
      }
    }
    return mrrOn(state, today, policy).total;
  });
  return { events, byDay };
}

describe('the MRR timeline of any subscription', () => {
  it.each(['all_running', 'forever_only'] as const)('is what was lived, day by day (%s)', (policy) => {
    let steps = 0;
    fc.assert(
      fc.property(life, ([trial, every, asked]) => {
        const trialEndsOn = trial === null ? null : addDays(FIRST, trial);
        const { events, byDay } = live(started({ interval: every, trialEndsOn }), asked, policy);
        const timeline = mrrTimeline(events, policy);
        steps += timeline.length;
        const differing = byDay.flatMap((lived, index) => {
          const on = addDays(FIRST, index);
          const told = timeline.findLast(({ from }) => from <= on)?.mrr ?? ZERO;
          return compare(told, lived) === 0 && compare(lived, ZERO) >= 0 ? [] : [{ on, told, lived }];
        });
        expect(differing).toEqual([]);
      }),
      { numRuns: 200, seed: 20260115 },
    );
    expect(steps).toBeGreaterThan(300);
  });
});
