import { ok, refused, type Instant } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayBefore, dayOf, latest, occurredOn } from '../../days';
import { firstOf, refusal, refuse, type FinanceRefusal } from '../../refusal';
import { sameContent, sameValue } from '../../same-content';
import { startFault } from '../start-subscription/start-subscription';
import type { SubscriptionEvent } from '../subscription';
import { hasEnded, type ExistingSubscription, type SubscriptionState } from '../subscription-state';
import type { TakeOverSubscription } from './take-over-subscription.command';

type Stated = TakeOverSubscription['data'];

/** The smallest difference between what is known and what the source says; a repeat changes nothing. */
export const takeOverSubscription: Decision<TakeOverSubscription, SubscriptionState, SubscriptionEvent> = (
  { data },
  state,
  { now },
) => {
  const fault = firstOf(
    startFault({ ...data, discounts: [] }),
    data.endedOn === null ? undefined : dayBefore(data.endedOn, data.startedOn, 'endedOn'),
    state.status === 'none' ? undefined : identityFault(data, state),
  );
  if (fault) return refused(fault);
  if (state.status === 'none') return ok([started(data, now), ...ended(data, null, now)]);
  const today = latest(dayOf(now), state.lastChangeOn);
  const isSame = sameValue(data.items, state.items) && sameValue(data.interval, state.interval);
  if (hasEnded(state, today)) {
    if (data.endedOn === state.ending?.endsOn && isSame) return ok([]);
    // Its terms are history; only that it runs again can be learned.
    if (data.endedOn !== null) return refuse('finance.differs_from_known', 'endedOn');
    const { subscriptionId, interval, items } = data;
    const again = { subscriptionId, interval, items, reactivatedOn: today };
    return ok([{ type: 'SubscriptionReactivated', data: again, occurredAt: now }]);
  }
  if (data.endedOn !== null && data.endedOn !== state.ending?.endsOn) {
    const late = dayBefore(data.endedOn, state.lastChangeOn, 'endedOn');
    if (late) return refused(late);
    if (!isSame && data.endedOn <= today) return refuse('finance.differs_from_known', 'items');
  }
  const changed = { subscriptionId: data.subscriptionId, interval: data.interval, items: data.items };
  return ok([
    ...(isSame
      ? []
      : [
          {
            type: 'SubscriptionItemsChanged' as const,
            data: { ...changed, changedOn: today },
            occurredAt: now,
          },
        ]),
    ...(data.endedOn === null && state.ending !== null
      ? [
          {
            type: 'SubscriptionCancellationWithdrawn' as const,
            data: { subscriptionId: data.subscriptionId, withdrawnOn: today },
            occurredAt: now,
          },
        ]
      : ended(data, state, now)),
  ]);
};

function identityFault(data: Stated, state: ExistingSubscription): FinanceRefusal | undefined {
  const { legalEntityId, customerId, currency, startedOn } = data;
  const identity = { legalEntityId, customerId, currency, startedOn };
  const different = Object.entries(identity).find(
    ([key, value]) => !sameContent({ value }, { value: state[key as keyof typeof identity] }),
  );
  return different && refusal('finance.differs_from_known', different[0]);
}

function started(data: Stated, now: Instant): SubscriptionEvent {
  const { endedOn: _1, isVoluntary: _2, reason: _3, ...terms } = data;
  const occurredAt = data.startedOn <= dayOf(now) ? occurredOn(data.startedOn, now) : now;
  return {
    type: 'SubscriptionStarted',
    data: { ...terms, discounts: [], isIncomplete: false },
    occurredAt,
  };
}

function ended(data: Stated, state: ExistingSubscription | null, now: Instant): readonly SubscriptionEvent[] {
  const { subscriptionId, endedOn, isVoluntary, reason } = data;
  if (endedOn === null || endedOn === state?.ending?.endsOn) return [];
  const isPast = endedOn <= dayOf(now);
  const requestedOn = isPast ? endedOn : dayOf(now);
  const canceled = { subscriptionId, requestedOn, endsOn: endedOn, isVoluntary, reason };
  return [
    {
      type: 'SubscriptionCanceled',
      data: { ...canceled, at: isPast ? 'request' : 'period_end' },
      occurredAt: occurredOn(requestedOn, now),
    },
  ];
}
