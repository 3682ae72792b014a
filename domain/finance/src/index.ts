export * from './command-definition';
export type { FinanceRefusal } from './refusal';
export * from './exact/rational';

export { legalEntity, legalEntityStream, seriesOf } from './legal-entity/legal-entity';
export type {
  LegalEntityCommand,
  LegalEntityDetails,
  LegalEntityEvent,
  LegalEntityState,
} from './legal-entity/legal-entity';
export * from './legal-entity/change-legal-entity-details/change-legal-entity-details.command';
export * from './legal-entity/register-legal-entity/register-legal-entity.command';

export { documentNumber, documentNumbers, documentNumbersStream } from './numbering/document-numbers';
export type { DocumentNumber, DocumentNumbersState } from './numbering/document-numbers';
export * from './numbering/assign-document-number/assign-document-number.command';

export { plan, planStream, priceOn } from './plan/plan';
export type { PlanCommand, PlanEvent, PlanPrice, PlanState } from './plan/plan';
export { SEED_PLANS, type SeedPlan } from './plan/seed-plans';
export * from './plan/change-plan-details/change-plan-details.command';
export * from './plan/publish-plan/publish-plan.command';
export * from './plan/retire-plan/retire-plan.command';
export * from './plan/set-plan-price/set-plan-price.command';

export { subscription, type SubscriptionCommand } from './subscription/subscription-decider';
export { evolveSubscription, subscriptionStream, type SubscriptionEvent } from './subscription/subscription';
export { hasEnded } from './subscription/subscription-state';
export type { ExistingSubscription, SubscriptionState } from './subscription/subscription-state';
export { mrrOn, type DiscountPolicy, type ItemMrr, type SubscriptionMrr } from './subscription/mrr';
export { mrrTimeline, type MrrStep } from './subscription/mrr-timeline';
export { afterIntervals, monthsIn, periodOn, type BillingPeriod } from './subscription/periods';
export * from './subscription/activate-subscription/activate-subscription.command';
export * from './subscription/cancel-subscription/cancel-subscription.command';
export * from './subscription/change-subscription-items/change-subscription-items.command';
export * from './subscription/end-discount/end-discount.command';
export * from './subscription/give-up-subscription/give-up-subscription.command';
export * from './subscription/grant-discount/grant-discount.command';
export * from './subscription/mark-past-due/mark-past-due.command';
export * from './subscription/pause-subscription/pause-subscription.command';
export * from './subscription/reactivate-subscription/reactivate-subscription.command';
export * from './subscription/recover-subscription/recover-subscription.command';
export * from './subscription/resume-subscription/resume-subscription.command';
export * from './subscription/start-subscription/start-subscription.command';
export * from './subscription/take-over-subscription/take-over-subscription.command';
export * from './subscription/withdraw-cancellation/withdraw-cancellation.command';

export { invoice, invoiceStream } from './invoice/invoice';
export type { InvoiceCommand, InvoiceEvent, InvoiceState } from './invoice/invoice';
export { dueOn, instalmentsOf, legalTermWarnings } from './invoice/payment-terms';
export { totalsOf, type DocumentContent, type DocumentTotals } from './invoice/totals';
export * from './invoice/change-invoice-draft/change-invoice-draft.command';
export * from './invoice/discard-invoice-draft/discard-invoice-draft.command';
export * from './invoice/draft-invoice/draft-invoice.command';
export * from './invoice/finalise-invoice/finalise-invoice.command';
export * from './invoice/record-invoice-number/record-invoice-number.command';

export { customerAccount, type CustomerAccountCommand } from './customer-account/customer-account';
export { customerAccountStream, fundKey } from './customer-account/account-state';
export type {
  Allocation,
  ChargedInvoice,
  CreditNote,
  CustomerAccountState,
  Fund,
} from './customer-account/account-state';
export { evolveCustomerAccount, type CustomerAccountEvent } from './customer-account/customer-account-evolve';
export { isDisputed } from './customer-account/allocating';
export { leftOf, openOf, openOfInvoice } from './customer-account/balance';
export * from './customer-account/receivables';
export * from './customer-account/allocate-fund/allocate-fund.command';
export * from './customer-account/charge-invoice/charge-invoice.command';
export * from './customer-account/dispute-invoice/dispute-invoice.command';
export * from './customer-account/grant-credit-note/grant-credit-note.command';
export * from './customer-account/record-credit-note-number/record-credit-note-number.command';
export { RecordPayment } from './customer-account/record-payment/record-payment.command';
export * from './customer-account/refund-fund/refund-fund.command';
export * from './customer-account/resolve-dispute/resolve-dispute.command';
export * from './customer-account/reverse-allocation/reverse-allocation.command';
export * from './customer-account/reverse-payment/reverse-payment.command';
export * from './customer-account/take-over-receivable/take-over-receivable.command';
export * from './customer-account/write-off-invoice/write-off-invoice.command';

export * from './issuing/issuing';

export * from './late-fees/ecb-rates';
export * from './late-fees/late-fees';

export { exchangeRates, exchangeRatesStream } from './currency/exchange-rates';
export type { ExchangeRatesState, StoredRate } from './currency/exchange-rates';
export { convert, type Conversion } from './currency/convert';
export * from './currency/record-exchange-rate/record-exchange-rate.command';

export { quote, quoteStream, type QuoteCommand, type QuoteEvent, type QuoteState } from './quote/quote';
export * from './quote/accept-quote/accept-quote.command';
export * from './quote/decline-quote/decline-quote.command';
export * from './quote/draft-quote/draft-quote.command';
export * from './quote/send-quote/send-quote.command';

export { order, orderStream, type OrderCommand, type OrderEvent, type OrderState } from './order/order';
export * from './order/cancel-order/cancel-order.command';
export * from './order/invoice-milestone/invoice-milestone.command';
export * from './order/place-order/place-order.command';

export { supplierInvoice, supplierInvoiceStream } from './supplier-invoice/supplier-invoice';
export type {
  SupplierInvoiceCommand,
  SupplierInvoiceEvent,
  SupplierInvoiceState,
} from './supplier-invoice/supplier-invoice';
export * from './supplier-invoice/draft-lines';
export * from './supplier-invoice/three-way-match';
export * from './supplier-invoice/approve-supplier-invoice/approve-supplier-invoice.command';
export * from './supplier-invoice/draft-supplier-invoice/draft-supplier-invoice.command';
export * from './supplier-invoice/pay-supplier-invoice/pay-supplier-invoice.command';
export * from './supplier-invoice/receive-supplier-invoice/receive-supplier-invoice.command';
export * from './supplier-invoice/reject-supplier-invoice/reject-supplier-invoice.command';

export { bookEvents, type BookOptions, type Books, type EventToBook } from './journal/book';
export * from './journal/chart-of-accounts';
export * from './journal/fec';
export { isBalanced, type JournalCode, type JournalEntry, type JournalLine } from './journal/journal-entry';
export { letterDocuments, type Letter } from './journal/lettering';
