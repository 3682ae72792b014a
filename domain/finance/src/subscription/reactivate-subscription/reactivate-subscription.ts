import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayBefore, dayOf, futureDay, latest, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import type { SubscriptionEvent } from '../subscription';
import { itemsFault } from '../subscription-coherence';
import { hasEnded, type SubscriptionState } from '../subscription-state';
import type { ReactivateSubscription } from './reactivate-subscription.command';

export const reactivateSubscription: Decision<
  ReactivateSubscription,
  SubscriptionState,
  SubscriptionEvent
> = ({ data }, state, { now }) => {
  if (state.status === 'none') return refuse('finance.not_found', 'subscriptionId');
  const reactivatedOn = data.reactivatedOn ?? dayOf(now);
  if (!hasEnded(state, reactivatedOn) && state.status !== 'unpaid')
    return refuse('finance.subscription_not_ended', 'subscriptionId');
  const items = data.items ?? [...state.items];
  const over = hasEnded(state, reactivatedOn)
    ? (state.ending?.endsOn ?? state.lastChangeOn)
    : state.lastChangeOn;
  const fault = firstOf(
    itemsFault(items),
    futureDay(reactivatedOn, now, 'reactivatedOn'),
    dayBefore(reactivatedOn, latest(state.lastChangeOn, over), 'reactivatedOn'),
  );
  if (fault) return refused(fault);
  const { subscriptionId } = data;
  const terms = { subscriptionId, interval: data.interval ?? state.interval, items, reactivatedOn };
  return ok([{ type: 'SubscriptionReactivated', data: terms, occurredAt: occurredOn(reactivatedOn, now) }]);
};
