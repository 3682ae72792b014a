import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf } from '../../days';
import { termsFault } from '../../invoice/payment-terms';
import { totalsOf } from '../../invoice/totals';
import { milestonesFault } from '../../order/milestones';
import { firstOf, refusal, refuse } from '../../refusal';
import { sameContent } from '../../same-content';
import type { QuoteEvent, QuoteState } from '../quote';
import type { DraftQuote } from './draft-quote.command';

export const draftQuote: Decision<DraftQuote, QuoteState, QuoteEvent> = ({ data }, state, { now }) => {
  if (state.status !== 'none' && state.status !== 'draft')
    return refuse('finance.quote_not_draft', undefined, { status: state.status });
  const totals = totalsOf(data);
  if (!totals.ok) return totals;
  const { lineTotals: _, ...money } = totals.value;
  const fault = firstOf(
    termsFault(data.terms, 'terms'),
    data.milestones.length === 0 ? undefined : milestonesFault(data.milestones, money.netMinor, 'milestones'),
    data.validUntil < dayOf(now)
      ? refusal('finance.quote_expired', 'validUntil', { validUntil: data.validUntil })
      : undefined,
  );
  if (fault) return refused(fault);
  const drafted = { ...data, ...money };
  return ok(
    state.status === 'draft' && sameContent(drafted, state.quote)
      ? []
      : [{ type: 'QuoteDrafted', data: drafted }],
  );
};
