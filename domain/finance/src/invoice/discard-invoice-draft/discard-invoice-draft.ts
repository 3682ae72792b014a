import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import type { InvoiceEvent, InvoiceState } from '../invoice';
import type { DiscardInvoiceDraft } from './discard-invoice-draft.command';

export const discardInvoiceDraft: Decision<DiscardInvoiceDraft, InvoiceState, InvoiceEvent> = (
  { data },
  state,
) => {
  if (state.status === 'none') return refuse('finance.not_found', 'invoiceId');
  if (state.status === 'discarded') return ok([]);
  if (state.status !== 'draft')
    return refuse('finance.invoice_not_draft', undefined, { status: state.status });
  return ok([{ type: 'InvoiceDraftDiscarded', data }]);
};
