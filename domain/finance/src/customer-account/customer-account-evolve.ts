import type {
  AllocationMade,
  AllocationReversed,
  CreditNoteGranted,
  CreditNoteIssued,
  FundReference,
  InvoiceCharged,
  InvoiceDisputed,
  InvoiceDisputeResolved,
  InvoiceId,
  InvoiceWrittenOff,
  PaymentReceived,
  PaymentReversed,
  RefundMade,
  VatTotal,
} from '@skillhub/domain/contracts';
import { assertNever, type Currency, type LocalDate } from '@skillhub/domain/kernel';
import {
  fundKey,
  type Allocation,
  type ChargedInvoice,
  type CustomerAccountState,
  type Fund,
  type FundEntry,
} from './account-state';

export type CustomerAccountEvent =
  | InvoiceCharged
  | CreditNoteGranted
  | CreditNoteIssued
  | PaymentReceived
  | AllocationMade
  | AllocationReversed
  | PaymentReversed
  | RefundMade
  | InvoiceWrittenOff
  | InvoiceDisputed
  | InvoiceDisputeResolved;

export function evolveCustomerAccount(
  state: CustomerAccountState,
  event: CustomerAccountEvent,
): CustomerAccountState {
  switch (event.type) {
    case 'InvoiceCharged':
      return { ...state, invoices: state.invoices.set(event.data.invoiceId, charged(event.data)) };
    case 'CreditNoteGranted':
      return creditGranted(state, event.data);
    case 'CreditNoteIssued': {
      const known = state.creditNotes.get(event.data.creditNoteId);
      if (!known) return state;
      const numbered = { ...known, number: event.data.number };
      return { ...state, creditNotes: state.creditNotes.set(event.data.creditNoteId, numbered) };
    }
    case 'PaymentReceived': {
      const { paymentId, amount, valueOn } = event.data;
      return withFund(
        state,
        newFund({ kind: 'payment', id: paymentId }, amount.currency, amount.minor, valueOn),
      );
    }
    case 'AllocationMade':
      return allocated(state, event.data);
    case 'AllocationReversed':
      return allocationReversed(state, event.data);
    case 'PaymentReversed': {
      const { paymentId, amount, reversedOn } = event.data;
      const entry: FundEntry = { kind: 'reversal', on: reversedOn, minor: amount.minor };
      return withFundEntry(state, { kind: 'payment', id: paymentId }, entry);
    }
    case 'RefundMade': {
      const { refundId, fund, amount, refundedOn } = event.data;
      const refunds = state.refunds.set(refundId, event.data);
      return withFundEntry({ ...state, refunds }, fund, {
        kind: 'refund',
        on: refundedOn,
        minor: amount.minor,
      });
    }
    case 'InvoiceWrittenOff':
      return withInvoice(state, event.data.invoiceId, (invoice) => writtenOff(invoice, event.data));
    case 'InvoiceDisputed': {
      const { invoiceId, reason, disputedOn } = event.data;
      const dispute = { reason, disputedOn, resolvedOn: null };
      return withInvoice(state, invoiceId, (invoice) => ({
        ...invoice,
        disputes: [...invoice.disputes, dispute],
      }));
    }
    case 'InvoiceDisputeResolved': {
      const { invoiceId, resolvedOn } = event.data;
      return withInvoice(state, invoiceId, (invoice) => ({
        ...invoice,
        disputes: invoice.disputes.map((each) => (each.resolvedOn === null ? { ...each, resolvedOn } : each)),
      }));
    }
    default:
      return assertNever(event);
  }
}

function charged(data: InvoiceCharged['data']): ChargedInvoice {
  const { legalEntityId: _1, customerId: _2, ...invoice } = data;
  const nothing = { grossMinor: 0, vatMinor: 0 };
  return { ...invoice, entries: [], credited: [], writtenOff: nothing, disputes: [] };
}

const newFund = (reference: FundReference, currency: Currency, amountMinor: number, on: LocalDate): Fund => ({
  reference,
  currency,
  amountMinor,
  on,
  entries: [],
  allocations: 0,
});

const withFund = (state: CustomerAccountState, fund: Fund): CustomerAccountState => ({
  ...state,
  funds: state.funds.set(fundKey(fund.reference), fund),
});

function withInvoice(
  state: CustomerAccountState,
  invoiceId: InvoiceId,
  change: (invoice: ChargedInvoice) => ChargedInvoice,
): CustomerAccountState {
  const invoice = state.invoices.get(invoiceId);
  return invoice ? { ...state, invoices: state.invoices.set(invoiceId, change(invoice)) } : state;
}

function withFundEntry(
  state: CustomerAccountState,
  reference: FundReference,
  entry: FundEntry,
  allocations = 0,
): CustomerAccountState {
  const fund = state.funds.get(fundKey(reference));
  if (!fund) return state;
  const entries = [...fund.entries, entry];
  return withFund(state, { ...fund, entries, allocations: fund.allocations + allocations });
}

function allocated(state: CustomerAccountState, data: AllocationMade['data']): CustomerAccountState {
  const { allocationId, fund, invoiceId, instalment, amount, effectiveOn } = data;
  const allocation: Allocation = {
    allocationId,
    fund,
    invoiceId,
    instalment,
    minor: amount.minor,
    currency: amount.currency,
    on: effectiveOn,
    isReversed: false,
  };
  const allocations = state.allocations.set(allocationId, allocation);
  return moved({ ...state, allocations }, allocation, effectiveOn, amount.minor, 1);
}

function allocationReversed(
  state: CustomerAccountState,
  { allocationId, effectiveOn }: AllocationReversed['data'],
): CustomerAccountState {
  const known = state.allocations.get(allocationId);
  if (!known) return state;
  const allocations = state.allocations.set(allocationId, { ...known, isReversed: true });
  return moved({ ...state, allocations }, known, effectiveOn, -known.minor, 0);
}

/** Both sides of an allocation move as one. */
function moved(
  state: CustomerAccountState,
  { fund, invoiceId, instalment }: Allocation,
  on: LocalDate,
  minor: number,
  allocations: number,
): CustomerAccountState {
  const after = withFundEntry(state, fund, { kind: 'allocation', on, minor }, allocations);
  return withInvoice(after, invoiceId, (invoice) => ({
    ...invoice,
    entries: [...invoice.entries, { kind: fund.kind, instalment, on, minor }],
  }));
}

function creditGranted(state: CustomerAccountState, data: CreditNoteGranted['data']): CustomerAccountState {
  const { creditNoteId, invoiceId, currency, grossMinor, grantedOn, vatTotals } = data;
  const creditNotes = state.creditNotes.set(creditNoteId, { granted: data, number: null });
  const fund = newFund({ kind: 'credit_note', id: creditNoteId }, currency, grossMinor, grantedOn);
  return withInvoice(withFund({ ...state, creditNotes }, fund), invoiceId, (invoice) => ({
    ...invoice,
    credited: vatTotals.reduce(addByRate, invoice.credited),
  }));
}

function addByRate(known: readonly VatTotal[], added: VatTotal): readonly VatTotal[] {
  const same = known.find(({ rateBp }) => rateBp === added.rateBp);
  if (!same) return [...known, added];
  const netMinor = same.netMinor + added.netMinor;
  const total = { rateBp: added.rateBp, netMinor, vatMinor: same.vatMinor + added.vatMinor };
  return known.map((each) => (each === same ? total : each));
}

function writtenOff(invoice: ChargedInvoice, data: InvoiceWrittenOff['data']): ChargedInvoice {
  const { parts, writtenOffOn: on, amountMinor, vatMinor } = data;
  const entries = parts.map((part) => ({
    kind: 'write_off' as const,
    instalment: part.instalment,
    on,
    minor: part.amountMinor,
  }));
  const { writtenOff: before } = invoice;
  const total = { grossMinor: before.grossMinor + amountMinor, vatMinor: before.vatMinor + vatMinor };
  return { ...invoice, entries: [...invoice.entries, ...entries], writtenOff: total };
}
