import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { SubscriptionEvent } from '../subscription';
import { changeDayFault } from '../subscription-coherence';
import { running, type SubscriptionState } from '../subscription-state';
import type { PauseSubscription } from './pause-subscription.command';

export const pauseSubscription: Decision<PauseSubscription, SubscriptionState, SubscriptionEvent> = (
  { data: { subscriptionId, billing, pausedOn: day } },
  state,
  { now },
) => {
  const pausedOn = day ?? dayOf(now);
  const current = running(state, pausedOn);
  if (!current.ok) return current;
  if (current.value.status === 'paused')
    return current.value.billing === billing
      ? ok([])
      : refuse('finance.subscription_already_paused', 'billing');
  if (current.value.status !== 'active')
    return refuse('finance.subscription_not_running', undefined, { status: current.value.status });
  const fault = changeDayFault(pausedOn, current.value, now, 'pausedOn');
  if (fault) return refused(fault);
  const data = { subscriptionId, pausedOn, billing };
  return ok([{ type: 'SubscriptionPaused', data, occurredAt: occurredOn(pausedOn, now) }]);
};
