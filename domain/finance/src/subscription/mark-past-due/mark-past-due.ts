import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { SubscriptionEvent } from '../subscription';
import { changeDayFault } from '../subscription-coherence';
import { running, type SubscriptionState } from '../subscription-state';
import type { MarkPastDue } from './mark-past-due.command';

export const markPastDue: Decision<MarkPastDue, SubscriptionState, SubscriptionEvent> = (
  { data: { subscriptionId, pastDueOn: day } },
  state,
  { now },
) => {
  const pastDueOn = day ?? dayOf(now);
  const current = running(state, pastDueOn);
  if (!current.ok) return current;
  if (current.value.status === 'past_due') return ok([]);
  if (current.value.status !== 'active')
    return refuse('finance.subscription_not_running', undefined, { status: current.value.status });
  const fault = changeDayFault(pastDueOn, current.value, now, 'pastDueOn');
  if (fault) return refused(fault);
  const data = { subscriptionId, pastDueOn };
  return ok([{ type: 'SubscriptionFellPastDue', data, occurredAt: occurredOn(pastDueOn, now) }]);
};
