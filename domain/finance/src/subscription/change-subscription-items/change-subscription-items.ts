import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import { sameValue } from '../../same-content';
import type { SubscriptionEvent } from '../subscription';
import { changeDayFault, itemsFault } from '../subscription-coherence';
import { running, type SubscriptionState } from '../subscription-state';
import type { ChangeSubscriptionItems } from './change-subscription-items.command';

export const changeSubscriptionItems: Decision<
  ChangeSubscriptionItems,
  SubscriptionState,
  SubscriptionEvent
> = ({ data: { subscriptionId, items, interval: given, changedOn: day } }, state, { now }) => {
  const changedOn = day ?? dayOf(now);
  const current = running(state, changedOn);
  if (!current.ok) return current;
  if (current.value.status === 'unpaid') return refuse('finance.subscription_not_running');
  const fault = firstOf(itemsFault(items), changeDayFault(changedOn, current.value, now, 'changedOn'));
  if (fault) return refused(fault);
  const interval = given ?? current.value.interval;
  if (sameValue(items, current.value.items) && sameValue(interval, current.value.interval)) return ok([]);
  const data = { subscriptionId, interval, items, changedOn };
  return ok([{ type: 'SubscriptionItemsChanged', data, occurredAt: occurredOn(changedOn, now) }]);
};
