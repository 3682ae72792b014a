import { ok, refused, type LocalDate } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay, latest, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import { periodOn } from '../periods';
import type { SubscriptionEvent } from '../subscription';
import { changeDayFault } from '../subscription-coherence';
import { running, type ExistingSubscription, type SubscriptionState } from '../subscription-state';
import type { CancelSubscription } from './cancel-subscription.command';

export const cancelSubscription: Decision<CancelSubscription, SubscriptionState, SubscriptionEvent> = (
  { data: { requestedOn: day, ...asked } },
  state,
  { now },
) => {
  const requestedOn = day ?? dayOf(now);
  const current = running(state, requestedOn);
  if (!current.ok) return current;
  const { ending, startedOn } = current.value;
  if (ending?.at === 'period_end' && asked.at === 'period_end')
    return refuse('finance.subscription_cancellation_pending', undefined, { endsOn: ending.endsOn });
  const fault = firstOf(
    futureDay(requestedOn, now, 'requestedOn'),
    requestedOn < startedOn ? undefined : changeDayFault(requestedOn, current.value, now, 'requestedOn'),
  );
  if (fault) return refused(fault);
  const data = { ...asked, requestedOn, endsOn: endOf(current.value, asked.at, requestedOn) };
  return ok([{ type: 'SubscriptionCanceled', data, occurredAt: occurredOn(requestedOn, now) }]);
};

/** One that has not begun ends with its first day, hence never runs. */
function endOf(
  state: ExistingSubscription,
  at: CancelSubscription['data']['at'],
  requestedOn: LocalDate,
): LocalDate {
  const day = latest(requestedOn, state.startedOn);
  if (at === 'request' || requestedOn < state.startedOn) return day;
  return periodOn(state.anchor, state.interval, day, state.startedOn).endsOn;
}
