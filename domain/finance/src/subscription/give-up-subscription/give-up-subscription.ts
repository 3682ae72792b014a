import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { SubscriptionEvent } from '../subscription';
import { changeDayFault } from '../subscription-coherence';
import { running, type SubscriptionState } from '../subscription-state';
import type { GiveUpSubscription } from './give-up-subscription.command';

export const giveUpSubscription: Decision<GiveUpSubscription, SubscriptionState, SubscriptionEvent> = (
  { data: { subscriptionId, unpaidOn: day } },
  state,
  { now },
) => {
  const unpaidOn = day ?? dayOf(now);
  const current = running(state, unpaidOn);
  if (!current.ok) return current;
  const { status } = current.value;
  if (status === 'unpaid') return ok([]);
  if (status !== 'past_due') return refuse('finance.subscription_not_past_due', undefined, { status });
  const fault = changeDayFault(unpaidOn, current.value, now, 'unpaidOn');
  if (fault) return refused(fault);
  const data = { subscriptionId, unpaidOn };
  return ok([{ type: 'SubscriptionWentUnpaid', data, occurredAt: occurredOn(unpaidOn, now) }]);
};
