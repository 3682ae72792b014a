import type { PlanId, SubscriptionItem, SubscriptionItemId } from '@skillhub/domain/contracts';
import type { LocalDate } from '@skillhub/domain/kernel';
import {
  basisPoints,
  compare,
  divide,
  fromDecimal,
  isNegative,
  multiply,
  rational,
  smaller,
  subtract,
  sum,
  ZERO,
  type Rational,
} from '../exact/rational';
import { monthsIn } from './periods';
import { hasEnded, type RunningDiscount, type SubscriptionState } from './subscription-state';

/** Which discounts lower MRR (definition 10.1). House default: all that run, because the movement is then visible. */
export type DiscountPolicy = 'all_running' | 'forever_only';

/**
 * Monthly recurring revenue excluding VAT, in minor units of the subscription's currency, as exact fractions. Sums are
 * taken of fractions; a figure is rounded once, when it is shown, half away from zero (`roundToMinor`).
 */
export interface SubscriptionMrr {
  readonly total: Rational;
  readonly items: readonly ItemMrr[];
}

export interface ItemMrr {
  readonly itemId: SubscriptionItemId;
  readonly planId: PlanId | null;
  readonly mrr: Rational;
}

const NOTHING: SubscriptionMrr = { total: ZERO, items: [] };

/**
 * MRR of a subscription at the end of a day, as its state says (definition 10.1): `(unit price × quantity − recurring
 * discount) ÷ months in the interval`, over the recurring items of a subscription that is active, past due or paused with
 * billing going on. Nothing before the start, in a trial, after the end, while incomplete, unpaid or paused without
 * billing, nor for a contract that does not renew. Never below 0.
 */
export function mrrOn(
  state: SubscriptionState,
  day: LocalDate,
  policy: DiscountPolicy = 'all_running',
): SubscriptionMrr {
  if (state.status === 'none' || !countsOn(state, day)) return NOTHING;
  const discounts = state.discounts.filter((discount) => runsOn(discount, day, policy));
  const perInterval = discounted(
    state.items.filter(({ kind }) => kind === 'recurring'),
    discounts,
  );
  const months = monthsIn(state.interval);
  const items = perInterval.map(({ item, net }) => ({
    itemId: item.itemId,
    planId: item.planId,
    mrr: divide(net, months),
  }));
  return { items, total: sum(items.map(({ mrr }) => mrr)) };
}

function countsOn(state: Exclude<SubscriptionState, { status: 'none' }>, day: LocalDate): boolean {
  if (!state.renews || day < state.startedOn || hasEnded(state, day)) return false;
  if (state.trialEndsOn !== null && day < state.trialEndsOn) return false;
  switch (state.status) {
    case 'active':
    case 'past_due':
      return true;
    case 'paused':
      return state.billing === 'continues';
    case 'incomplete':
    case 'unpaid':
      return false;
  }
}

function runsOn({ discount, endsOn }: RunningDiscount, day: LocalDate, policy: DiscountPolicy): boolean {
  if (policy === 'forever_only' && discount.duration.kind !== 'forever') return false;
  return discount.startsOn <= day && (endsOn === null || day < endsOn);
}

interface NetItem {
  readonly item: SubscriptionItem;
  /** Per interval, minor units. */
  readonly net: Rational;
}

/** Price × quantity of one interval, before any discount. */
export const grossOf = ({ unitPriceMinor, quantity }: SubscriptionItem): Rational =>
  multiply(rational(unitPriceMinor), fromDecimal(quantity));

/** Discounts apply one after the other, in the order they were granted; one on everything is shared in proportion. */
function discounted(
  items: readonly SubscriptionItem[],
  discounts: readonly RunningDiscount[],
): readonly NetItem[] {
  return discounts.reduce<readonly NetItem[]>(
    (nets, { discount }) => {
      const isHit = ({ item }: NetItem) => discount.itemId === null || item.itemId === discount.itemId;
      const base = sum(nets.filter(isHit).map(({ net }) => net));
      if (compare(base, ZERO) <= 0) return nets;
      const off =
        discount.value.kind === 'percent'
          ? multiply(base, basisPoints(discount.value.bp))
          : smaller(rational(discount.value.minor), base);
      const left = divide(subtract(base, off), base);
      return nets.map((each) => (isHit(each) ? { ...each, net: multiply(each.net, left) } : each));
    },
    items.map((item) => ({ item, net: atLeastZero(grossOf(item)) })),
  );
}

const atLeastZero = (value: Rational): Rational => (isNegative(value) ? ZERO : value);
