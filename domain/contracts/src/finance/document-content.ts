import { Currency } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { AccountId } from '../sales';
import { DocumentLine, LegalEntityId, Minor, PaymentTerm } from './vocabulary';

/** What quotes, orders and invoices have in common. The customer is an account of sales. */
export const draftContent = {
  legalEntityId: LegalEntityId.schema,
  customerId: AccountId.schema,
  currency: Currency,
  lines: z.array(DocumentLine).min(1).max(500),
  terms: z.array(PaymentTerm).min(1).max(12),
  /** Where VAT is rounded: once for each rate (default), or on each line. */
  vatRounding: z.enum(['per_rate', 'per_line']),
};

/** Net and VAT of one line, in the order of the lines. With rounding per rate `vatMinor` only informs. */
export const LineTotal = z.object({ netMinor: Minor, vatMinor: Minor }).strict();
export type LineTotal = z.infer<typeof LineTotal>;

/** A prefix and a year: `FA-2026`. Numbers in it run from 1 without gaps. */
export const NumberSeries = z.string().regex(/^[A-Z0-9]{1,10}-\d{4}$/, 'expected a series such as FA-2026');
export type NumberSeries = z.infer<typeof NumberSeries>;
