import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayBefore, dayOf } from '../../days';
import { firstOf, refuse } from '../../refusal';
import { sameValue } from '../../same-content';
import type { SubscriptionEvent } from '../subscription';
import { discountFault } from '../subscription-coherence';
import { running, type SubscriptionState } from '../subscription-state';
import type { GrantDiscount } from './grant-discount.command';

export const grantDiscount: Decision<GrantDiscount, SubscriptionState, SubscriptionEvent> = (
  { data },
  state,
  { now },
) => {
  const current = running(state, dayOf(now));
  if (!current.ok) return current;
  const { discounts, items, lastChangeOn } = current.value;
  const known = discounts.find(({ discount }) => discount.discountId === data.discount.discountId);
  if (known)
    return sameValue(known.discount, data.discount)
      ? ok([])
      : refuse('finance.id_used', 'discount.discountId');
  const fault = firstOf(
    discountFault(data.discount, items, 'discount'),
    dayBefore(data.discount.startsOn, lastChangeOn, 'discount.startsOn'),
  );
  return fault ? refused(fault) : ok([{ type: 'DiscountGranted', data }]);
};
