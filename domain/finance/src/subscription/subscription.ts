import type {
  Discount,
  DiscountEnded,
  DiscountGranted,
  SubscriptionActivated,
  SubscriptionCanceled,
  SubscriptionCancellationWithdrawn,
  SubscriptionFellPastDue,
  SubscriptionId,
  SubscriptionItemsChanged,
  SubscriptionPaused,
  SubscriptionReactivated,
  SubscriptionRecovered,
  SubscriptionResumed,
  SubscriptionStarted,
  SubscriptionWentUnpaid,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId } from '@skillhub/domain/kernel';
import { latest } from '../days';
import { afterIntervals } from './periods';
import type { ExistingSubscription, RunningDiscount, SubscriptionState } from './subscription-state';

export type SubscriptionEvent =
  | SubscriptionStarted
  | SubscriptionActivated
  | SubscriptionItemsChanged
  | DiscountGranted
  | DiscountEnded
  | SubscriptionPaused
  | SubscriptionResumed
  | SubscriptionFellPastDue
  | SubscriptionRecovered
  | SubscriptionWentUnpaid
  | SubscriptionCanceled
  | SubscriptionCancellationWithdrawn
  | SubscriptionReactivated;

export const subscriptionStream = (id: SubscriptionId): StreamId => StreamId.of(`subscription-${id}`);

function started(data: SubscriptionStarted['data']): SubscriptionState {
  const { isIncomplete, discounts, source: _, ...facts } = data;
  const anchor = data.trialEndsOn ?? data.startedOn;
  return {
    ...facts,
    status: isIncomplete ? 'incomplete' : 'active',
    discounts: discounts.map((discount) => runningDiscount(discount, data)),
    anchor,
    lastChangeOn: data.startedOn,
    ending: null,
  };
}

function runningDiscount(
  discount: Discount,
  { interval }: Pick<ExistingSubscription, 'interval'>,
): RunningDiscount {
  const { duration, startsOn } = discount;
  switch (duration.kind) {
    case 'forever':
      return { discount, endsOn: null };
    case 'until':
      return { discount, endsOn: duration.endsOn };
    case 'periods':
      return { discount, endsOn: afterIntervals(startsOn, interval, duration.count) };
    default:
      return assertNever(duration);
  }
}

const endDiscount = (discounts: readonly RunningDiscount[], { discountId, endedOn }: DiscountEnded['data']) =>
  discounts.map((running) =>
    running.discount.discountId === discountId ? { ...running, endsOn: endedOn } : running,
  );

function withStatus(
  state: ExistingSubscription,
  status: 'active' | 'past_due' | 'unpaid',
  changedOn: ExistingSubscription['lastChangeOn'],
): SubscriptionState {
  return { ...state, status, lastChangeOn: latest(state.lastChangeOn, changedOn) };
}

export function evolveSubscription(state: SubscriptionState, event: SubscriptionEvent): SubscriptionState {
  if (event.type === 'SubscriptionStarted') return started(event.data);
  // A stream begins with SubscriptionStarted; anything before it says nothing about a subscription.
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'SubscriptionActivated':
      return withStatus(state, 'active', event.data.activatedOn);
    case 'SubscriptionItemsChanged': {
      const { interval, items, changedOn } = event.data;
      const isSame = interval.unit === state.interval.unit && interval.count === state.interval.count;
      const anchor = isSame ? state.anchor : latest(state.anchor, changedOn);
      return { ...state, interval, items, anchor, lastChangeOn: latest(state.lastChangeOn, changedOn) };
    }
    case 'DiscountGranted': {
      const { discount } = event.data;
      return { ...state, discounts: [...state.discounts, runningDiscount(discount, state)] };
    }
    case 'DiscountEnded':
      return { ...state, discounts: endDiscount(state.discounts, event.data) };
    case 'SubscriptionPaused': {
      const { billing, pausedOn } = event.data;
      return { ...state, status: 'paused', billing, lastChangeOn: latest(state.lastChangeOn, pausedOn) };
    }
    case 'SubscriptionResumed':
      return withStatus(state, 'active', event.data.resumedOn);
    case 'SubscriptionFellPastDue':
      return withStatus(state, 'past_due', event.data.pastDueOn);
    case 'SubscriptionRecovered':
      return withStatus(state, 'active', event.data.recoveredOn);
    case 'SubscriptionWentUnpaid':
      return withStatus(state, 'unpaid', event.data.unpaidOn);
    case 'SubscriptionCanceled': {
      const { subscriptionId: _, ...ending } = event.data;
      return { ...state, ending, lastChangeOn: latest(state.lastChangeOn, ending.requestedOn) };
    }
    case 'SubscriptionCancellationWithdrawn':
      return { ...state, ending: null, lastChangeOn: latest(state.lastChangeOn, event.data.withdrawnOn) };
    case 'SubscriptionReactivated': {
      const { interval, items, reactivatedOn } = event.data;
      const renewed = { interval, items, anchor: reactivatedOn, lastChangeOn: reactivatedOn, ending: null };
      return { ...state, ...renewed, trialEndsOn: null, status: 'active' };
    }
    default:
      return assertNever(event);
  }
}
