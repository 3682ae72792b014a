import type {
  AccountId,
  AllocationId,
  CreditNoteGranted,
  CreditNoteId,
  DisputeReason,
  FundReference,
  Instalment,
  InvoiceId,
  LegalEntityId,
  RefundMade,
  SourceReference,
  VatTotal,
} from '@skillhub/domain/contracts';
import { StreamId, type Currency, type LocalDate } from '@skillhub/domain/kernel';
import { VersionedMap } from '../versioned-map';

/** Something that lowered (or, when reversed, raised) what is open of an instalment, from a day on. */
export interface InvoiceEntry {
  readonly kind: FundReference['kind'] | 'write_off';
  readonly instalment: number;
  readonly on: LocalDate;
  /** Positive settles; negative opens again. */
  readonly minor: number;
}

export interface Dispute {
  readonly reason: DisputeReason;
  readonly disputedOn: LocalDate;
  readonly resolvedOn: LocalDate | null;
}

/** An invoice that the customer owes or owed, VAT included. */
export interface ChargedInvoice {
  readonly invoiceId: InvoiceId;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly currency: Currency;
  readonly netMinor: number;
  readonly vatMinor: number;
  readonly grossMinor: number;
  readonly vatTotals: readonly VatTotal[];
  readonly instalments: readonly Instalment[];
  readonly entries: readonly InvoiceEntry[];
  /** What credit notes took back so far, by rate. */
  readonly credited: readonly VatTotal[];
  readonly writtenOff: { readonly grossMinor: number; readonly vatMinor: number };
  readonly disputes: readonly Dispute[];
  readonly source: SourceReference | null;
}

/** What became of a part of a fund, from a day on; negative where an allocation was reversed. */
export interface FundEntry {
  readonly kind: 'allocation' | 'refund' | 'reversal';
  readonly on: LocalDate;
  readonly minor: number;
}

/** Money that can settle invoices: a payment, or a credit note. */
export interface Fund {
  readonly reference: FundReference;
  readonly currency: Currency;
  readonly amountMinor: number;
  readonly on: LocalDate;
  readonly entries: readonly FundEntry[];
  /** Allocations made of it so far, reversed ones included; numbers the next. */
  readonly allocations: number;
}

export interface Allocation {
  readonly allocationId: AllocationId;
  readonly fund: FundReference;
  readonly invoiceId: InvoiceId;
  readonly instalment: number;
  readonly minor: number;
  readonly currency: Currency;
  readonly on: LocalDate;
  readonly isReversed: boolean;
}

export interface CreditNote {
  readonly granted: CreditNoteGranted['data'];
  readonly number: string | null;
}

/**
 * All that passes between one legal entity and one customer once an invoice is issued: one consistency boundary, so that
 * no sequence of commands, however concurrent, can settle more than is owed or spend more than came in.
 */
export interface CustomerAccountState {
  readonly invoices: VersionedMap<InvoiceId, ChargedInvoice>;
  readonly funds: VersionedMap<string, Fund>;
  readonly allocations: VersionedMap<AllocationId, Allocation>;
  readonly creditNotes: VersionedMap<CreditNoteId, CreditNote>;
  readonly refunds: VersionedMap<string, RefundMade['data']>;
}

export const EMPTY_ACCOUNT: CustomerAccountState = {
  invoices: VersionedMap.empty(),
  funds: VersionedMap.empty(),
  allocations: VersionedMap.empty(),
  creditNotes: VersionedMap.empty(),
  refunds: VersionedMap.empty(),
};

export const customerAccountStream = (legalEntityId: LegalEntityId, customerId: AccountId): StreamId =>
  StreamId.of(`customer_account-${legalEntityId}.${customerId}`);

export const fundKey = ({ kind, id }: FundReference): string => `${kind}:${id}`;
