import { ok } from '@skillhub/domain/kernel';
import { sumMinor } from '../../amounts';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import { sameContent } from '../../same-content';
import type { SupplierInvoiceEvent, SupplierInvoiceState } from '../supplier-invoice';
import type { DraftSupplierInvoice } from './draft-supplier-invoice.command';

export const draftSupplierInvoice: Decision<
  DraftSupplierInvoice,
  SupplierInvoiceState,
  SupplierInvoiceEvent
> = ({ data }, state) => {
  if (state.status !== 'none' && state.status !== 'drafted')
    return refuse('finance.supplier_invoice_status', undefined, { status: state.status });
  const drafted = { ...data, netMinor: sumMinor(data.lines.map(({ netMinor }) => netMinor)) };
  return ok(
    state.status === 'drafted' && sameContent(drafted, state.drafted)
      ? []
      : [{ type: 'SupplierInvoiceDrafted', data: drafted }],
  );
};
