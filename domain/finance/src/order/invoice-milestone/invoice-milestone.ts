import { ok, refused } from '@skillhub/domain/kernel';
import { notPositive } from '../../amounts';
import type { Decision } from '../../command-definition';
import { dayBefore, dayOf, futureDay, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import type { OrderEvent, OrderState } from '../order';
import type { InvoiceMilestone } from './invoice-milestone.command';

export const invoiceMilestone: Decision<InvoiceMilestone, OrderState, OrderEvent> = (
  { data },
  state,
  { now },
) => {
  if (state.status === 'none') return refuse('finance.not_found', 'orderId');
  if (state.status === 'canceled') return refuse('finance.order_canceled', 'orderId');
  const milestone = state.order.milestones[data.milestone];
  if (!milestone) return refuse('finance.milestone_unknown', 'milestone');
  const known = state.invoiced.get(data.milestone);
  if (known)
    return known.invoiceId === data.invoiceId
      ? ok([])
      : refuse('finance.milestone_already_invoiced', 'milestone', { invoiceId: known.invoiceId });
  const netMinor = data.netMinor ?? milestone.netMinor;
  if (netMinor > milestone.netMinor)
    return refuse('finance.milestone_exceeded', 'netMinor', { left: milestone.netMinor, wanted: netMinor });
  const invoicedOn = data.invoicedOn ?? dayOf(now);
  const fault = firstOf(
    notPositive(netMinor, 'netMinor'),
    futureDay(invoicedOn, now, 'invoicedOn'),
    dayBefore(invoicedOn, state.order.placedOn, 'invoicedOn'),
  );
  if (fault) return refused(fault);
  const invoiced = { ...data, netMinor, invoicedOn };
  return ok([{ type: 'OrderMilestoneInvoiced', data: invoiced, occurredAt: occurredOn(invoicedOn, now) }]);
};
