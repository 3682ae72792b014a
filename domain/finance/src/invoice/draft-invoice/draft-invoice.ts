import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import { contentFault } from '../content-fault';
import type { InvoiceEvent, InvoiceState } from '../invoice';
import type { DraftInvoice } from './draft-invoice.command';

export const draftInvoice: Decision<DraftInvoice, InvoiceState, InvoiceEvent> = ({ data }, state) => {
  if (state.status !== 'none') return refuse('finance.already_exists', 'invoiceId');
  const fault = contentFault(data);
  return fault ? refused(fault) : ok([{ type: 'InvoiceDrafted', data }]);
};
