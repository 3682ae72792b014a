import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { SubscriptionEvent } from '../subscription';
import { changeDayFault } from '../subscription-coherence';
import { running, type SubscriptionState } from '../subscription-state';
import type { EndDiscount } from './end-discount.command';

export const endDiscount: Decision<EndDiscount, SubscriptionState, SubscriptionEvent> = (
  { data: { subscriptionId, discountId, endedOn: day } },
  state,
  { now },
) => {
  const endedOn = day ?? dayOf(now);
  const current = running(state, endedOn);
  if (!current.ok) return current;
  const known = current.value.discounts.find(({ discount }) => discount.discountId === discountId);
  if (!known) return refuse('finance.discount_unknown', 'discountId');
  if (known.endsOn !== null && known.endsOn <= endedOn) return ok([]);
  const fault = changeDayFault(endedOn, current.value, now, 'endedOn');
  if (fault) return refused(fault);
  const data = { subscriptionId, discountId, endedOn };
  return ok([{ type: 'DiscountEnded', data, occurredAt: occurredOn(endedOn, now) }]);
};
