import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { SupplierInvoiceEvent, SupplierInvoiceState } from '../supplier-invoice';
import type { ApproveSupplierInvoice } from './approve-supplier-invoice.command';

export const approveSupplierInvoice: Decision<
  ApproveSupplierInvoice,
  SupplierInvoiceState,
  SupplierInvoiceEvent
> = ({ data }, state, { now }) => {
  if (state.status === 'none') return refuse('finance.not_found', 'supplierInvoiceId');
  if (state.status === 'approved') return ok([]);
  if (state.status !== 'received')
    return refuse('finance.supplier_invoice_status', undefined, { status: state.status });
  const open = state.received.variances.filter(({ isTolerated }) => !isTolerated).map(({ code }) => code);
  if (open.length > 0 && !data.acceptsVariances)
    return refuse('finance.variance_needs_decision', 'acceptsVariances', { variances: open });
  const approvedOn = data.approvedOn ?? dayOf(now);
  const fault = futureDay(approvedOn, now, 'approvedOn');
  if (fault) return refused(fault);
  const occurredAt = occurredOn(approvedOn, now);
  return ok([{ type: 'SupplierInvoiceApproved', data: { ...data, approvedOn }, occurredAt }]);
};
