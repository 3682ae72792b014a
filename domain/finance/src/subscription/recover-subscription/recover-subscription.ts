import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { SubscriptionEvent } from '../subscription';
import { changeDayFault } from '../subscription-coherence';
import { running, type SubscriptionState } from '../subscription-state';
import type { RecoverSubscription } from './recover-subscription.command';

export const recoverSubscription: Decision<RecoverSubscription, SubscriptionState, SubscriptionEvent> = (
  { data: { subscriptionId, recoveredOn: day } },
  state,
  { now },
) => {
  const recoveredOn = day ?? dayOf(now);
  const current = running(state, recoveredOn);
  if (!current.ok) return current;
  const { status } = current.value;
  if (status !== 'past_due' && status !== 'unpaid')
    return refuse('finance.subscription_not_past_due', undefined, { status });
  const fault = changeDayFault(recoveredOn, current.value, now, 'recoveredOn');
  if (fault) return refused(fault);
  const data = { subscriptionId, recoveredOn };
  return ok([{ type: 'SubscriptionRecovered', data, occurredAt: occurredOn(recoveredOn, now) }]);
};
