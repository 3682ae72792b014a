import type { EventOf } from '../event-contract';
import { LegalEntityRegistered } from './legal-entity-registered.v1';
import { LegalEntityDetailsChanged } from './legal-entity-details-changed.v1';
import { DocumentNumberAssigned } from './document-number-assigned.v1';
import { PlanPublished } from './plan-published.v1';
import { PlanDetailsChanged } from './plan-details-changed.v1';
import { PlanPriceSet } from './plan-price-set.v1';
import { PlanRetired } from './plan-retired.v1';
import { SubscriptionStarted } from './subscription-started.v1';
import { SubscriptionActivated } from './subscription-activated.v1';
import { SubscriptionItemsChanged } from './subscription-items-changed.v1';
import { DiscountGranted } from './discount-granted.v1';
import { DiscountEnded } from './discount-ended.v1';
import { SubscriptionPaused } from './subscription-paused.v1';
import { SubscriptionResumed } from './subscription-resumed.v1';
import { SubscriptionFellPastDue } from './subscription-fell-past-due.v1';
import { SubscriptionRecovered } from './subscription-recovered.v1';
import { SubscriptionWentUnpaid } from './subscription-went-unpaid.v1';
import { SubscriptionCanceled } from './subscription-canceled.v1';
import { SubscriptionCancellationWithdrawn } from './subscription-cancellation-withdrawn.v1';
import { SubscriptionReactivated } from './subscription-reactivated.v1';
import { InvoiceDrafted } from './invoice-drafted.v1';
import { InvoiceDraftChanged } from './invoice-draft-changed.v1';
import { InvoiceDraftDiscarded } from './invoice-draft-discarded.v1';
import { InvoiceFinalised } from './invoice-finalised.v1';
import { InvoiceIssued } from './invoice-issued.v1';
import { InvoiceCharged } from './invoice-charged.v1';
import { CreditNoteGranted } from './credit-note-granted.v1';
import { CreditNoteIssued } from './credit-note-issued.v1';
import { PaymentReceived } from './payment-received.v1';
import { AllocationMade } from './allocation-made.v1';
import { AllocationReversed } from './allocation-reversed.v1';
import { PaymentReversed } from './payment-reversed.v1';
import { RefundMade } from './refund-made.v1';
import { InvoiceWrittenOff } from './invoice-written-off.v1';
import { InvoiceDisputed } from './invoice-disputed.v1';
import { InvoiceDisputeResolved } from './invoice-dispute-resolved.v1';
import { QuoteDrafted } from './quote-drafted.v1';
import { QuoteSent } from './quote-sent.v1';
import { QuoteAccepted } from './quote-accepted.v1';
import { QuoteDeclined } from './quote-declined.v1';
import { OrderPlaced } from './order-placed.v1';
import { OrderMilestoneInvoiced } from './order-milestone-invoiced.v1';
import { OrderCanceled } from './order-canceled.v1';
import { SupplierInvoiceDrafted } from './supplier-invoice-drafted.v1';
import { SupplierInvoiceReceived } from './supplier-invoice-received.v1';
import { SupplierInvoiceApproved } from './supplier-invoice-approved.v1';
import { SupplierInvoiceRejected } from './supplier-invoice-rejected.v1';
import { SupplierInvoicePaid } from './supplier-invoice-paid.v1';
import { ExchangeRateRecorded } from './exchange-rate-recorded.v1';

/** Every event of finance in its newest version. */
export const FINANCE_EVENTS = [
  LegalEntityRegistered,
  LegalEntityDetailsChanged,
  DocumentNumberAssigned,
  PlanPublished,
  PlanDetailsChanged,
  PlanPriceSet,
  PlanRetired,
  SubscriptionStarted,
  SubscriptionActivated,
  SubscriptionItemsChanged,
  DiscountGranted,
  DiscountEnded,
  SubscriptionPaused,
  SubscriptionResumed,
  SubscriptionFellPastDue,
  SubscriptionRecovered,
  SubscriptionWentUnpaid,
  SubscriptionCanceled,
  SubscriptionCancellationWithdrawn,
  SubscriptionReactivated,
  InvoiceDrafted,
  InvoiceDraftChanged,
  InvoiceDraftDiscarded,
  InvoiceFinalised,
  InvoiceIssued,
  InvoiceCharged,
  CreditNoteGranted,
  CreditNoteIssued,
  PaymentReceived,
  AllocationMade,
  AllocationReversed,
  PaymentReversed,
  RefundMade,
  InvoiceWrittenOff,
  InvoiceDisputed,
  InvoiceDisputeResolved,
  QuoteDrafted,
  QuoteSent,
  QuoteAccepted,
  QuoteDeclined,
  OrderPlaced,
  OrderMilestoneInvoiced,
  OrderCanceled,
  SupplierInvoiceDrafted,
  SupplierInvoiceReceived,
  SupplierInvoiceApproved,
  SupplierInvoiceRejected,
  SupplierInvoicePaid,
  ExchangeRateRecorded,
] as const;

export type FinanceEvent = EventOf<(typeof FINANCE_EVENTS)[number]>;
