import { assertNever, type Decider } from '@skillhub/domain/kernel';
import type { FinanceRefusal } from '../refusal';
import { EMPTY_ACCOUNT, type CustomerAccountState } from './account-state';
import { allocateFund } from './allocate-fund/allocate-fund';
import type { AllocateFund } from './allocate-fund/allocate-fund.command';
import { chargeInvoice } from './charge-invoice/charge-invoice';
import type { ChargeInvoice } from './charge-invoice/charge-invoice.command';
import { evolveCustomerAccount, type CustomerAccountEvent } from './customer-account-evolve';
import { disputeInvoice } from './dispute-invoice/dispute-invoice';
import type { DisputeInvoice } from './dispute-invoice/dispute-invoice.command';
import { grantCreditNote } from './grant-credit-note/grant-credit-note';
import type { GrantCreditNote } from './grant-credit-note/grant-credit-note.command';
import { recordCreditNoteNumber } from './record-credit-note-number/record-credit-note-number';
import type { RecordCreditNoteNumber } from './record-credit-note-number/record-credit-note-number.command';
import { recordPayment } from './record-payment/record-payment';
import type { RecordPayment } from './record-payment/record-payment.command';
import { refundFund } from './refund-fund/refund-fund';
import type { RefundFund } from './refund-fund/refund-fund.command';
import { resolveDispute } from './resolve-dispute/resolve-dispute';
import type { ResolveDispute } from './resolve-dispute/resolve-dispute.command';
import { reverseAllocation } from './reverse-allocation/reverse-allocation';
import type { ReverseAllocation } from './reverse-allocation/reverse-allocation.command';
import { reversePayment } from './reverse-payment/reverse-payment';
import type { ReversePayment } from './reverse-payment/reverse-payment.command';
import { takeOverReceivable } from './take-over-receivable/take-over-receivable';
import type { TakeOverReceivable } from './take-over-receivable/take-over-receivable.command';
import { writeOffInvoice } from './write-off-invoice/write-off-invoice';
import type { WriteOffInvoice } from './write-off-invoice/write-off-invoice.command';

export type CustomerAccountCommand =
  | ChargeInvoice
  | GrantCreditNote
  | RecordCreditNoteNumber
  | RecordPayment
  | AllocateFund
  | ReverseAllocation
  | ReversePayment
  | RefundFund
  | WriteOffInvoice
  | DisputeInvoice
  | ResolveDispute
  | TakeOverReceivable;

export const customerAccount: Decider<
  CustomerAccountCommand,
  CustomerAccountEvent,
  CustomerAccountState,
  FinanceRefusal
> = {
  initial: EMPTY_ACCOUNT,
  evolve: evolveCustomerAccount,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'ChargeInvoice':
        return chargeInvoice(command, state, metadata);
      case 'GrantCreditNote':
        return grantCreditNote(command, state, metadata);
      case 'RecordCreditNoteNumber':
        return recordCreditNoteNumber(command, state, metadata);
      case 'RecordPayment':
        return recordPayment(command, state, metadata);
      case 'AllocateFund':
        return allocateFund(command, state, metadata);
      case 'ReverseAllocation':
        return reverseAllocation(command, state, metadata);
      case 'ReversePayment':
        return reversePayment(command, state, metadata);
      case 'RefundFund':
        return refundFund(command, state, metadata);
      case 'WriteOffInvoice':
        return writeOffInvoice(command, state, metadata);
      case 'DisputeInvoice':
        return disputeInvoice(command, state, metadata);
      case 'ResolveDispute':
        return resolveDispute(command, state, metadata);
      case 'TakeOverReceivable':
        return takeOverReceivable(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
