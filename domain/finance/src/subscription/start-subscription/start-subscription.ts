import { ok, refused, type LocalDate } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, occurredOn } from '../../days';
import { firstOf, refusal, refuse, type FinanceRefusal } from '../../refusal';
import type { SubscriptionEvent } from '../subscription';
import { discountFault, itemsFault } from '../subscription-coherence';
import type { SubscriptionState } from '../subscription-state';
import type { StartSubscription } from './start-subscription.command';

export const startSubscription: Decision<StartSubscription, SubscriptionState, SubscriptionEvent> = (
  { data },
  state,
  { now },
) => {
  if (state.status !== 'none') return refuse('finance.already_exists', 'subscriptionId');
  const startedOn = data.startedOn ?? dayOf(now);
  const fault = startFault({ ...data, startedOn });
  if (fault) return refused(fault);
  const occurredAt = startedOn <= dayOf(now) ? occurredOn(startedOn, now) : now;
  return ok([{ type: 'SubscriptionStarted', data: { ...data, startedOn }, occurredAt }]);
};

/** What must hold of a subscription that begins, whoever brings it. */
export function startFault(
  data: Pick<StartSubscription['data'], 'items' | 'discounts' | 'trialEndsOn'> & {
    readonly startedOn: LocalDate;
  },
): FinanceRefusal | undefined {
  const { trialEndsOn, startedOn } = data;
  return firstOf(
    itemsFault(data.items),
    ...data.discounts.map((discount, index) => discountFault(discount, data.items, `discounts.${index}`)),
    trialEndsOn !== null && trialEndsOn < startedOn
      ? refusal('finance.trial_before_start', 'trialEndsOn', { trialEndsOn, startedOn })
      : undefined,
  );
}
