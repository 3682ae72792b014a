import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import { sameContent } from '../../same-content';
import { contentFault } from '../content-fault';
import type { InvoiceEvent, InvoiceState } from '../invoice';
import type { ChangeInvoiceDraft } from './change-invoice-draft.command';

export const changeInvoiceDraft: Decision<ChangeInvoiceDraft, InvoiceState, InvoiceEvent> = (
  { data },
  state,
) => {
  if (state.status === 'none') return refuse('finance.not_found', 'invoiceId');
  if (state.status !== 'draft')
    return refuse('finance.invoice_not_draft', undefined, { status: state.status });
  const { invoiceId: _, ...content } = data;
  const fault = contentFault(content);
  if (fault) return refused(fault);
  return ok(sameContent(content, state.content) ? [] : [{ type: 'InvoiceDraftChanged', data }]);
};
