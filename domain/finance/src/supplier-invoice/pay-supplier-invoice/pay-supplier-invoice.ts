import { ok, refused } from '@skillhub/domain/kernel';
import { notPositive, otherCurrency } from '../../amounts';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import type { SupplierInvoiceEvent, SupplierInvoiceState } from '../supplier-invoice';
import type { PaySupplierInvoice } from './pay-supplier-invoice.command';

export const paySupplierInvoice: Decision<PaySupplierInvoice, SupplierInvoiceState, SupplierInvoiceEvent> = (
  { data },
  state,
  { now },
) => {
  if (state.status === 'none') return refuse('finance.not_found', 'supplierInvoiceId');
  if (state.status !== 'approved')
    return refuse('finance.supplier_invoice_status', undefined, { status: state.status });
  const open = state.received.grossMinor - state.paidMinor;
  const amount = data.amount ?? { minor: open, currency: state.received.currency };
  const paidOn = data.paidOn ?? dayOf(now);
  const fault = firstOf(
    notPositive(amount.minor, 'amount.minor'),
    otherCurrency(amount.currency, state.received.currency, 'amount.currency'),
    futureDay(paidOn, now, 'paidOn'),
  );
  if (fault) return refused(fault);
  if (amount.minor > open)
    return refuse('finance.supplier_payment_above_open', 'amount.minor', { open, wanted: amount.minor });
  const paid = { ...data, amount, paidOn };
  return ok([{ type: 'SupplierInvoicePaid', data: paid, occurredAt: occurredOn(paidOn, now) }]);
};
