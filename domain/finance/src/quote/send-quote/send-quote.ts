import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { QuoteEvent, QuoteState } from '../quote';
import type { SendQuote } from './send-quote.command';

export const sendQuote: Decision<SendQuote, QuoteState, QuoteEvent> = ({ data }, state, { now }) => {
  if (state.status === 'none') return refuse('finance.not_found', 'quoteId');
  if (state.status === 'sent') return ok([]);
  if (state.status !== 'draft') return refuse('finance.quote_not_draft', undefined, { status: state.status });
  const sentOn = data.sentOn ?? dayOf(now);
  const fault = futureDay(sentOn, now, 'sentOn');
  if (fault) return refused(fault);
  return ok([
    { type: 'QuoteSent', data: { quoteId: data.quoteId, sentOn }, occurredAt: occurredOn(sentOn, now) },
  ]);
};
