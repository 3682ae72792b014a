import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { SubscriptionEvent } from '../subscription';
import { changeDayFault } from '../subscription-coherence';
import { running, type SubscriptionState } from '../subscription-state';
import type { WithdrawCancellation } from './withdraw-cancellation.command';

export const withdrawCancellation: Decision<WithdrawCancellation, SubscriptionState, SubscriptionEvent> = (
  { data: { subscriptionId, withdrawnOn: day } },
  state,
  { now },
) => {
  const withdrawnOn = day ?? dayOf(now);
  const current = running(state, withdrawnOn);
  if (!current.ok) return current;
  if (current.value.ending === null) return refuse('finance.subscription_no_cancellation');
  const fault = changeDayFault(withdrawnOn, current.value, now, 'withdrawnOn');
  if (fault) return refused(fault);
  const data = { subscriptionId, withdrawnOn };
  return ok([{ type: 'SubscriptionCancellationWithdrawn', data, occurredAt: occurredOn(withdrawnOn, now) }]);
};
