import type {
  InvoiceDraftChanged,
  InvoiceDraftDiscarded,
  InvoiceDrafted,
  InvoiceFinalised,
  InvoiceId,
  InvoiceIssued,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider } from '@skillhub/domain/kernel';
import type { FinanceRefusal } from '../refusal';
import { changeInvoiceDraft } from './change-invoice-draft/change-invoice-draft';
import type { ChangeInvoiceDraft } from './change-invoice-draft/change-invoice-draft.command';
import { discardInvoiceDraft } from './discard-invoice-draft/discard-invoice-draft';
import type { DiscardInvoiceDraft } from './discard-invoice-draft/discard-invoice-draft.command';
import { draftInvoice } from './draft-invoice/draft-invoice';
import type { DraftInvoice } from './draft-invoice/draft-invoice.command';
import { finaliseInvoice } from './finalise-invoice/finalise-invoice';
import type { FinaliseInvoice } from './finalise-invoice/finalise-invoice.command';
import { recordInvoiceNumber } from './record-invoice-number/record-invoice-number';
import type { RecordInvoiceNumber } from './record-invoice-number/record-invoice-number.command';
import type { DocumentContent } from './totals';

export type InvoiceCommand =
  DraftInvoice | ChangeInvoiceDraft | DiscardInvoiceDraft | FinaliseInvoice | RecordInvoiceNumber;
export type InvoiceEvent =
  InvoiceDrafted | InvoiceDraftChanged | InvoiceDraftDiscarded | InvoiceFinalised | InvoiceIssued;
/** What is owed on it after the issue is kept by the customer's account. */
export type InvoiceState =
  | { readonly status: 'none' | 'discarded' }
  | { readonly status: 'draft'; readonly content: DocumentContent }
  | { readonly status: 'finalised'; readonly sealed: InvoiceFinalised['data'] }
  | { readonly status: 'issued'; readonly issued: InvoiceIssued['data'] };

export const invoiceStream = (id: InvoiceId): StreamId => StreamId.of(`invoice-${id}`);

function evolve(_state: InvoiceState, event: InvoiceEvent): InvoiceState {
  switch (event.type) {
    case 'InvoiceDrafted': {
      const { invoiceId: _1, source: _2, ...content } = event.data;
      return { status: 'draft', content };
    }
    case 'InvoiceDraftChanged': {
      const { invoiceId: _, ...content } = event.data;
      return { status: 'draft', content };
    }
    case 'InvoiceDraftDiscarded':
      return { status: 'discarded' };
    case 'InvoiceFinalised':
      return { status: 'finalised', sealed: event.data };
    case 'InvoiceIssued':
      return { status: 'issued', issued: event.data };
    default:
      return assertNever(event);
  }
}

export const invoice: Decider<InvoiceCommand, InvoiceEvent, InvoiceState, FinanceRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'DraftInvoice':
        return draftInvoice(command, state, metadata);
      case 'ChangeInvoiceDraft':
        return changeInvoiceDraft(command, state, metadata);
      case 'DiscardInvoiceDraft':
        return discardInvoiceDraft(command, state, metadata);
      case 'FinaliseInvoice':
        return finaliseInvoice(command, state, metadata);
      case 'RecordInvoiceNumber':
        return recordInvoiceNumber(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
