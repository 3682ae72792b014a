import { Currency } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { PaymentTerm } from './vocabulary';

/** Fields of a company of the tenant that invoices. */
export const legalEntityDetails = {
  name: z.string().min(1).max(200),
  /** Nine digits (France); null elsewhere. */
  siren: z
    .string()
    .regex(/^\d{9}$/, 'expected nine digits')
    .nullable(),
  vatNumber: z.string().min(4).max(20).nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, 'expected a country code such as FR'),
  /** Of its books. */
  currency: Currency,
  /** Prefixes of its number series: `FA` gives FA-2026-000001. */
  invoicePrefix: z.string().regex(/^[A-Z0-9]{1,10}$/),
  creditNotePrefix: z.string().regex(/^[A-Z0-9]{1,10}$/),
  /** How an invoice falls due when nothing else is agreed. */
  defaultTerms: z.array(PaymentTerm).min(1).max(12),
};
