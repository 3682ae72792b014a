import { termsFault } from '../invoice/payment-terms';
import { firstOf, refusal, type FinanceRefusal } from '../refusal';
import type { LegalEntityDetails } from './legal-entity';

/** What must hold of a company that invoices: credit notes have numbers of their own. */
export const legalEntityFault = (details: LegalEntityDetails): FinanceRefusal | undefined =>
  firstOf(
    termsFault(details.defaultTerms, 'defaultTerms'),
    details.invoicePrefix === details.creditNotePrefix
      ? refusal('finance.series_mismatch', 'creditNotePrefix', { prefix: details.creditNotePrefix })
      : undefined,
  );
