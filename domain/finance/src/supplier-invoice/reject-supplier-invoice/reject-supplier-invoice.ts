import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { SupplierInvoiceEvent, SupplierInvoiceState } from '../supplier-invoice';
import type { RejectSupplierInvoice } from './reject-supplier-invoice.command';

export const rejectSupplierInvoice: Decision<
  RejectSupplierInvoice,
  SupplierInvoiceState,
  SupplierInvoiceEvent
> = ({ data }, state, { now }) => {
  if (state.status === 'none') return refuse('finance.not_found', 'supplierInvoiceId');
  if (state.status === 'rejected') return ok([]);
  if (state.status !== 'received')
    return refuse('finance.supplier_invoice_status', undefined, { status: state.status });
  const rejectedOn = data.rejectedOn ?? dayOf(now);
  const fault = futureDay(rejectedOn, now, 'rejectedOn');
  if (fault) return refused(fault);
  const occurredAt = occurredOn(rejectedOn, now);
  return ok([{ type: 'SupplierInvoiceRejected', data: { ...data, rejectedOn }, occurredAt }]);
};
