import type {
  SupplierInvoiceApproved,
  SupplierInvoiceDrafted,
  SupplierInvoiceId,
  SupplierInvoicePaid,
  SupplierInvoiceReceived,
  SupplierInvoiceRejected,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider } from '@skillhub/domain/kernel';
import type { FinanceRefusal } from '../refusal';
import { approveSupplierInvoice } from './approve-supplier-invoice/approve-supplier-invoice';
import type { ApproveSupplierInvoice } from './approve-supplier-invoice/approve-supplier-invoice.command';
import { draftSupplierInvoice } from './draft-supplier-invoice/draft-supplier-invoice';
import type { DraftSupplierInvoice } from './draft-supplier-invoice/draft-supplier-invoice.command';
import { paySupplierInvoice } from './pay-supplier-invoice/pay-supplier-invoice';
import type { PaySupplierInvoice } from './pay-supplier-invoice/pay-supplier-invoice.command';
import { receiveSupplierInvoice } from './receive-supplier-invoice/receive-supplier-invoice';
import type { ReceiveSupplierInvoice } from './receive-supplier-invoice/receive-supplier-invoice.command';
import { rejectSupplierInvoice } from './reject-supplier-invoice/reject-supplier-invoice';
import type { RejectSupplierInvoice } from './reject-supplier-invoice/reject-supplier-invoice.command';

export type SupplierInvoiceCommand =
  | DraftSupplierInvoice
  | ReceiveSupplierInvoice
  | ApproveSupplierInvoice
  | RejectSupplierInvoice
  | PaySupplierInvoice;
export type SupplierInvoiceEvent =
  | SupplierInvoiceDrafted
  | SupplierInvoiceReceived
  | SupplierInvoiceApproved
  | SupplierInvoiceRejected
  | SupplierInvoicePaid;
export type SupplierInvoiceState =
  | { readonly status: 'none' }
  | { readonly status: 'drafted'; readonly drafted: SupplierInvoiceDrafted['data'] }
  | {
      readonly status: 'received' | 'approved' | 'rejected';
      readonly received: SupplierInvoiceReceived['data'];
      readonly paidMinor: number;
    };

export const supplierInvoiceStream = (id: SupplierInvoiceId): StreamId =>
  StreamId.of(`supplier_invoice-${id}`);

function evolve(state: SupplierInvoiceState, event: SupplierInvoiceEvent): SupplierInvoiceState {
  if (event.type === 'SupplierInvoiceDrafted') return { status: 'drafted', drafted: event.data };
  if (event.type === 'SupplierInvoiceReceived')
    return { status: 'received', received: event.data, paidMinor: 0 };
  if (state.status === 'none' || state.status === 'drafted') return state;
  switch (event.type) {
    case 'SupplierInvoiceApproved':
      return { ...state, status: 'approved' };
    case 'SupplierInvoiceRejected':
      return { ...state, status: 'rejected' };
    case 'SupplierInvoicePaid':
      return { ...state, paidMinor: state.paidMinor + event.data.amount.minor };
    default:
      return assertNever(event);
  }
}

export const supplierInvoice: Decider<
  SupplierInvoiceCommand,
  SupplierInvoiceEvent,
  SupplierInvoiceState,
  FinanceRefusal
> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'DraftSupplierInvoice':
        return draftSupplierInvoice(command, state, metadata);
      case 'ReceiveSupplierInvoice':
        return receiveSupplierInvoice(command, state, metadata);
      case 'ApproveSupplierInvoice':
        return approveSupplierInvoice(command, state, metadata);
      case 'RejectSupplierInvoice':
        return rejectSupplierInvoice(command, state, metadata);
      case 'PaySupplierInvoice':
        return paySupplierInvoice(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
