import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay, occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { QuoteEvent, QuoteState } from '../quote';
import type { AcceptQuote } from './accept-quote.command';

export const acceptQuote: Decision<AcceptQuote, QuoteState, QuoteEvent> = ({ data }, state, { now }) => {
  if (state.status === 'none') return refuse('finance.not_found', 'quoteId');
  if (state.status === 'accepted') return ok([]);
  if (state.status !== 'sent') return refuse('finance.quote_not_open', undefined, { status: state.status });
  const acceptedOn = data.acceptedOn ?? dayOf(now);
  const fault = futureDay(acceptedOn, now, 'acceptedOn');
  if (fault) return refused(fault);
  const { validUntil } = state.quote;
  if (acceptedOn > validUntil) return refuse('finance.quote_expired', 'acceptedOn', { validUntil });
  return ok([
    { type: 'QuoteAccepted', data: { ...data, acceptedOn }, occurredAt: occurredOn(acceptedOn, now) },
  ]);
};
