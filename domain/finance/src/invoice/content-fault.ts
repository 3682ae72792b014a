import type { FinanceRefusal } from '../refusal';
import { termsFault } from './payment-terms';
import { totalsOf, type DocumentContent } from './totals';

/** What must hold of a document, whoever writes it. */
export function contentFault(content: DocumentContent): FinanceRefusal | undefined {
  const totals = totalsOf(content);
  return totals.ok ? termsFault(content.terms, 'terms') : totals.error;
}
