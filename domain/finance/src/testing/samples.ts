import {
  AccountId,
  AllocationId,
  CreditNoteId,
  DiscountId,
  InvoiceId,
  LegalEntityId,
  OrderId,
  PaymentId,
  PlanId,
  QuoteId,
  RefundId,
  SubscriptionId,
  SubscriptionItemId,
  SupplierId,
  SupplierInvoiceId,
  type DocumentLine,
  type PaymentTerm,
  type SubscriptionItem,
  type SubscriptionStarted,
} from '@skillhub/domain/contracts';
import { Instant, LocalDate, type Money } from '@skillhub/domain/kernel';
import type { SubscriptionEvent } from '../subscription/subscription';

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`;

/** The records that the specifications of finance speak about. */
export const legalEntityId = LegalEntityId.of(uuid(1));
export const customerId = AccountId.of(uuid(2));
export const planId = PlanId.of(uuid(3));
export const subscriptionId = SubscriptionId.of(uuid(4));
export const quoteId = QuoteId.of(uuid(5));
export const orderId = OrderId.of(uuid(6));
export const supplierId = SupplierId.of(uuid(7));
export const supplierInvoiceId = SupplierInvoiceId.of(uuid(8));
export const missionId = uuid(9);
export const otherMissionId = uuid(10);
export const itemId = (n = 1) => SubscriptionItemId.of(uuid(100 + n));
export const discountId = (n = 1) => DiscountId.of(uuid(200 + n));
export const invoiceId = (n = 1) => InvoiceId.of(uuid(1_000 + n));
export const creditNoteId = (n = 1) => CreditNoteId.of(uuid(2_000 + n));
export const paymentId = (n = 1) => PaymentId.of(uuid(3_000 + n));
/** The n-th allocation of a payment or credit note. */
export const allocationId = (fundId: string, n = 1) => AllocationId.of(`${fundId}.${n}`);
export const refundId = (n = 1) => RefundId.of(uuid(5_000 + n));

/** The moment of every command in a specification, unless it says otherwise. */
export const NOW = Instant.of('2026-01-15T09:00:00.000Z');
export const TODAY = LocalDate.of('2026-01-15');
export const day = (text: string) => LocalDate.of(text);
export const at = (text: string) => Instant.of(`${text}T00:00:00.000Z`);
export const eur = (major: number): Money => ({ minor: Math.round(major * 100), currency: 'EUR' });

export const item = (changes: Partial<SubscriptionItem> = {}): SubscriptionItem => ({
  itemId: itemId(),
  planId,
  description: 'Pro, per user',
  kind: 'recurring',
  unitPriceMinor: 7_900,
  quantity: '10',
  ...changes,
});

/** Pro for ten users since 5 January 2026, by the month. */
export const started = (changes: Partial<SubscriptionStarted['data']> = {}): SubscriptionEvent => ({
  type: 'SubscriptionStarted',
  data: {
    subscriptionId,
    legalEntityId,
    customerId,
    currency: 'EUR',
    interval: { unit: 'month', count: 1 },
    items: [item()],
    discounts: [],
    startedOn: day('2026-01-05'),
    trialEndsOn: null,
    renews: true,
    isIncomplete: false,
    source: null,
    ...changes,
  },
});

export const line = (changes: Partial<DocumentLine> = {}): DocumentLine => ({
  description: 'Formation IA, une journée',
  quantity: '2',
  unitPrice: eur(1_500),
  discountBp: 0,
  vatRateBp: 2_000,
  vatExemption: null,
  stream: 'training',
  origin: null,
  ...changes,
});

export const IN_30_DAYS: PaymentTerm = { shareBp: 10_000, kind: 'days', days: 30 };
