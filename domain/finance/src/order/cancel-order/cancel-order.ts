import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayBefore, dayOf, futureDay, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import type { OrderEvent, OrderState } from '../order';
import type { CancelOrder } from './cancel-order.command';

export const cancelOrder: Decision<CancelOrder, OrderState, OrderEvent> = ({ data }, state, { now }) => {
  if (state.status === 'none') return refuse('finance.not_found', 'orderId');
  if (state.status === 'canceled') return ok([]);
  const canceledOn = data.canceledOn ?? dayOf(now);
  const fault = firstOf(
    futureDay(canceledOn, now, 'canceledOn'),
    dayBefore(canceledOn, state.order.placedOn, 'canceledOn'),
  );
  if (fault) return refused(fault);
  return ok([
    {
      type: 'OrderCanceled',
      data: { orderId: data.orderId, canceledOn },
      occurredAt: occurredOn(canceledOn, now),
    },
  ]);
};
