import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { QuoteEvent, QuoteState } from '../quote';
import type { DeclineQuote } from './decline-quote.command';

export const declineQuote: Decision<DeclineQuote, QuoteState, QuoteEvent> = ({ data }, state, { now }) => {
  if (state.status === 'none') return refuse('finance.not_found', 'quoteId');
  if (state.status === 'declined') return ok([]);
  if (state.status !== 'sent') return refuse('finance.quote_not_open', undefined, { status: state.status });
  const declinedOn = data.declinedOn ?? dayOf(now);
  const fault = futureDay(declinedOn, now, 'declinedOn');
  if (fault) return refused(fault);
  return ok([
    { type: 'QuoteDeclined', data: { ...data, declinedOn }, occurredAt: occurredOn(declinedOn, now) },
  ]);
};
