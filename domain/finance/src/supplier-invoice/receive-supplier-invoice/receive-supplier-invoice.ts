import { ok, refused } from '@skillhub/domain/kernel';
import { notPositive, sumMinor } from '../../amounts';
import type { Decision } from '../../command-definition';
import { futureDay, occurredOn } from '../../days';
import { firstOf, refusal, refuse } from '../../refusal';
import { sameContent } from '../../same-content';
import type { SupplierInvoiceEvent, SupplierInvoiceState } from '../supplier-invoice';
import type { ReceiveSupplierInvoice } from './receive-supplier-invoice.command';

export const receiveSupplierInvoice: Decision<
  ReceiveSupplierInvoice,
  SupplierInvoiceState,
  SupplierInvoiceEvent
> = ({ data }, state, { now }) => {
  const received = { ...data, grossMinor: data.netMinor + data.vatMinor };
  if (state.status === 'received' && sameContent(received, state.received)) return ok([]);
  // A corrected invoice may come after a rejection.
  if (state.status === 'received' || state.status === 'approved')
    return refuse('finance.supplier_invoice_status', undefined, { status: state.status });
  const lines = sumMinor(data.lines.map(({ netMinor }) => netMinor));
  const fault = firstOf(
    notPositive(data.netMinor, 'netMinor'),
    data.vatMinor < 0 ? refusal('finance.amount_negative', 'vatMinor') : undefined,
    lines === data.netMinor
      ? undefined
      : refusal('finance.supplier_lines_not_whole', 'lines', { lines, netMinor: data.netMinor }),
    futureDay(data.issuedOn, now, 'issuedOn'),
    data.dueOn < data.issuedOn
      ? refusal('finance.date_order', 'dueOn', { issuedOn: data.issuedOn })
      : undefined,
  );
  if (fault) return refused(fault);
  const occurredAt = occurredOn(data.issuedOn, now);
  return ok([{ type: 'SupplierInvoiceReceived', data: received, occurredAt }]);
};
