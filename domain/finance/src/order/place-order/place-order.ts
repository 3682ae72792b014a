import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay, occurredOn } from '../../days';
import { termsFault } from '../../invoice/payment-terms';
import { totalsOf } from '../../invoice/totals';
import { wholeAsMilestone } from '../../quote/quote';
import { firstOf, refuse } from '../../refusal';
import { milestonesFault } from '../milestones';
import type { OrderEvent, OrderState } from '../order';
import type { PlaceOrder } from './place-order.command';

export const placeOrder: Decision<PlaceOrder, OrderState, OrderEvent> = ({ data }, state, { now }) => {
  if (state.status !== 'none') return refuse('finance.already_exists', 'orderId');
  const totals = totalsOf(data);
  if (!totals.ok) return totals;
  const { lineTotals: _, ...money } = totals.value;
  const placedOn = data.placedOn ?? dayOf(now);
  const milestones = data.milestones.length > 0 ? data.milestones : wholeAsMilestone(money.netMinor);
  const fault = firstOf(
    termsFault(data.terms, 'terms'),
    milestonesFault(milestones, money.netMinor, 'milestones'),
    futureDay(placedOn, now, 'placedOn'),
  );
  if (fault) return refused(fault);
  return ok([
    {
      type: 'OrderPlaced',
      data: { ...data, ...money, placedOn, milestones },
      occurredAt: occurredOn(placedOn, now),
    },
  ]);
};
