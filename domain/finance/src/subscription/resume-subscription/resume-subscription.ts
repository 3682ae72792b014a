import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { SubscriptionEvent } from '../subscription';
import { changeDayFault } from '../subscription-coherence';
import { running, type SubscriptionState } from '../subscription-state';
import type { ResumeSubscription } from './resume-subscription.command';

export const resumeSubscription: Decision<ResumeSubscription, SubscriptionState, SubscriptionEvent> = (
  { data: { subscriptionId, resumedOn: day } },
  state,
  { now },
) => {
  const resumedOn = day ?? dayOf(now);
  const current = running(state, resumedOn);
  if (!current.ok) return current;
  if (current.value.status !== 'paused') return refuse('finance.subscription_not_paused');
  const fault = changeDayFault(resumedOn, current.value, now, 'resumedOn');
  if (fault) return refused(fault);
  const data = { subscriptionId, resumedOn };
  return ok([{ type: 'SubscriptionResumed', data, occurredAt: occurredOn(resumedOn, now) }]);
};
