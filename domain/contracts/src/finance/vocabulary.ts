import {
  brandedString,
  Currency,
  LocalDate,
  Money,
  SubjectId,
  uuidId,
  type Brand,
} from '@skillhub/domain/kernel';
import { z } from 'zod';
import type { AccountId } from '../sales';

export type LegalEntityId = Brand<string, 'LegalEntityId'>;
export const LegalEntityId = uuidId<'LegalEntityId'>();
export type PlanId = Brand<string, 'PlanId'>;
export const PlanId = uuidId<'PlanId'>();
export type SubscriptionId = Brand<string, 'SubscriptionId'>;
export const SubscriptionId = uuidId<'SubscriptionId'>();
export type SubscriptionItemId = Brand<string, 'SubscriptionItemId'>;
export const SubscriptionItemId = uuidId<'SubscriptionItemId'>();
export type DiscountId = Brand<string, 'DiscountId'>;
export const DiscountId = uuidId<'DiscountId'>();
export type InvoiceId = Brand<string, 'InvoiceId'>;
export const InvoiceId = uuidId<'InvoiceId'>();
export type CreditNoteId = Brand<string, 'CreditNoteId'>;
export const CreditNoteId = uuidId<'CreditNoteId'>();
export type PaymentId = Brand<string, 'PaymentId'>;
export const PaymentId = uuidId<'PaymentId'>();
export type AllocationId = Brand<string, 'AllocationId'>;
/** The payment or credit note and the running number of the allocation in it: `0d1f….3`. */
export const AllocationId = brandedString<'AllocationId'>(z.string().regex(/^[0-9a-f-]{36}\.[1-9]\d*$/i));
export type RefundId = Brand<string, 'RefundId'>;
export const RefundId = uuidId<'RefundId'>();
export type QuoteId = Brand<string, 'QuoteId'>;
export const QuoteId = uuidId<'QuoteId'>();
export type OrderId = Brand<string, 'OrderId'>;
export const OrderId = uuidId<'OrderId'>();
export type SupplierId = Brand<string, 'SupplierId'>;
export const SupplierId = uuidId<'SupplierId'>();
export type SupplierInvoiceId = Brand<string, 'SupplierInvoiceId'>;
export const SupplierInvoiceId = uuidId<'SupplierInvoiceId'>();

/** An exact decimal number as text, up to 9 decimals: `1.5`, `0.125`. Quantities, days and rates; never money. */
export const DecimalText = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,9})?$/, 'expected a decimal number such as 1.5');
export type DecimalText = z.infer<typeof DecimalText>;

/** A share in hundredths of a percent: 2000 is 20 %. */
export const BasisPoints = z.number().int().min(0).max(10_000);

/** Minor units of the currency that stands beside it. */
export const Minor = z.number().int();

/** How often a subscription renews: `count` units. 12 `week`s are not a quarter; two `year`s are an n-year interval. */
export const BillingInterval = z
  .object({
    unit: z.enum(['week', 'month', 'quarter', 'half', 'year']),
    count: z.number().int().min(1).max(10),
  })
  .strict();
export type BillingInterval = z.infer<typeof BillingInterval>;

/** Where revenue comes from (definition 10.18). */
export const RevenueStream = z.enum([
  'subscription',
  'usage',
  'training',
  'service',
  'one_off',
  'setup',
  'prepaid',
  'late_fee',
  'rebilled_expense',
]);
export type RevenueStream = z.infer<typeof RevenueStream>;

/** What a line of an invoice is for. */
export const LineOrigin = z
  .object({
    kind: z.enum(['subscription', 'order', 'project', 'mission', 'enrolment', 'invoice']),
    id: z.guid(),
  })
  .strict();

export const DocumentLine = z
  .object({
    /** What is sold; it names no person. */
    description: z.string().min(1).max(500),
    quantity: DecimalText,
    /** Excluding VAT. */
    unitPrice: Money,
    discountBp: BasisPoints,
    vatRateBp: BasisPoints,
    /** The legal ground of a rate of 0: `reverse_charge`, `intra_community`, `export`, `training_exempt`, `franchise`. */
    vatExemption: z
      .enum(['reverse_charge', 'intra_community', 'export', 'training_exempt', 'franchise', 'outside_scope'])
      .nullable(),
    stream: RevenueStream,
    origin: LineOrigin.nullable(),
  })
  .strict();
export type DocumentLine = z.infer<typeof DocumentLine>;

/**
 * When one share of an invoice falls due. `days`: that many days after the issue. The two readings of "45 days end of
 * month": `days_then_end_of_month` counts the days and goes to the end of that month; `end_of_month_then_days` goes to
 * the end of the month of issue and counts from there.
 */
export const PaymentTerm = z
  .object({
    shareBp: z.number().int().min(1).max(10_000),
    kind: z.enum(['days', 'days_then_end_of_month', 'end_of_month_then_days']),
    days: z.number().int().min(0).max(365),
  })
  .strict();
export type PaymentTerm = z.infer<typeof PaymentTerm>;

/** Terms beyond the legal maximum between companies (60 days from the issue, or 45 days end of month). */
export const LegalTermWarning = z
  .object({
    code: z.enum(['terms_exceed_60_days', 'terms_exceed_45_days_end_of_month']),
    instalment: z.number().int().min(0),
    dueOn: LocalDate.schema,
    latestDueOn: LocalDate.schema,
  })
  .strict();
export type LegalTermWarning = z.infer<typeof LegalTermWarning>;

/** Net and VAT of everything at one rate; the VAT is rounded once, here. */
export const VatTotal = z.object({ rateBp: BasisPoints, netMinor: Minor, vatMinor: Minor }).strict();
export type VatTotal = z.infer<typeof VatTotal>;

export const Instalment = z.object({ dueOn: LocalDate.schema, amountMinor: Minor }).strict();
export type Instalment = z.infer<typeof Instalment>;

/** The money of a document, all in one currency. */
export const documentTotals = {
  currency: Currency,
  vatTotals: z.array(VatTotal),
  netMinor: Minor,
  vatMinor: Minor,
  grossMinor: Minor,
};

export const PaymentMethod = z.enum(['transfer', 'card', 'direct_debit', 'cheque', 'cash', 'other']);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** Money of a customer that can settle invoices: a payment, or what a credit note leaves. */
export const FundReference = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('payment'), id: PaymentId.schema }).strict(),
  z.object({ kind: z.literal('credit_note'), id: CreditNoteId.schema }).strict(),
]);
export type FundReference = z.infer<typeof FundReference>;

export const DisputeReason = z.enum([
  'price',
  'quantity',
  'quality',
  'not_delivered',
  'duplicate',
  'administrative',
  'other',
  'unknown',
]);
export type DisputeReason = z.infer<typeof DisputeReason>;

export const CreditReason = z.enum([
  'error',
  'return',
  'commercial_gesture',
  'cancellation',
  'dispute',
  'retrospective_discount',
  'other',
]);
export type CreditReason = z.infer<typeof CreditReason>;

export const CancellationReason = z.enum([
  'price',
  'missing_feature',
  'unused',
  'competitor',
  'service',
  'company_closed',
  'payment_failure',
  'other',
  'unknown',
]);
export type CancellationReason = z.infer<typeof CancellationReason>;

/** Whose key protects what a payment says of its payer. */
export const customerSubject = (id: AccountId): SubjectId => SubjectId.of(`account-${id}`);
