import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { SubscriptionEvent } from '../subscription';
import { changeDayFault } from '../subscription-coherence';
import { running, type SubscriptionState } from '../subscription-state';
import type { ActivateSubscription } from './activate-subscription.command';

export const activateSubscription: Decision<ActivateSubscription, SubscriptionState, SubscriptionEvent> = (
  { data: { subscriptionId, activatedOn: day } },
  state,
  { now },
) => {
  const activatedOn = day ?? dayOf(now);
  const current = running(state, activatedOn);
  if (!current.ok) return current;
  if (current.value.status !== 'incomplete') return refuse('finance.subscription_not_incomplete');
  const fault = changeDayFault(activatedOn, current.value, now, 'activatedOn');
  if (fault) return refused(fault);
  const data = { subscriptionId, activatedOn };
  return ok([{ type: 'SubscriptionActivated', data, occurredAt: occurredOn(activatedOn, now) }]);
};
