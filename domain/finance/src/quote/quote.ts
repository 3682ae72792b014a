import type {
  Milestone,
  QuoteAccepted,
  QuoteDeclined,
  QuoteDrafted,
  QuoteId,
  QuoteSent,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider } from '@skillhub/domain/kernel';
import type { FinanceRefusal } from '../refusal';
import { acceptQuote } from './accept-quote/accept-quote';
import type { AcceptQuote } from './accept-quote/accept-quote.command';
import { declineQuote } from './decline-quote/decline-quote';
import type { DeclineQuote } from './decline-quote/decline-quote.command';
import { draftQuote } from './draft-quote/draft-quote';
import type { DraftQuote } from './draft-quote/draft-quote.command';
import { sendQuote } from './send-quote/send-quote';
import type { SendQuote } from './send-quote/send-quote.command';

export type QuoteCommand = DraftQuote | SendQuote | AcceptQuote | DeclineQuote;
export type QuoteEvent = QuoteDrafted | QuoteSent | QuoteAccepted | QuoteDeclined;
export type QuoteState =
  | { readonly status: 'none' }
  | { readonly status: 'draft' | 'sent' | 'accepted' | 'declined'; readonly quote: QuoteDrafted['data'] };

export const quoteStream = (id: QuoteId): StreamId => StreamId.of(`quote-${id}`);

function evolve(state: QuoteState, event: QuoteEvent): QuoteState {
  if (event.type === 'QuoteDrafted') return { status: 'draft', quote: event.data };
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'QuoteSent':
      return { ...state, status: 'sent' };
    case 'QuoteAccepted':
      return { ...state, status: 'accepted' };
    case 'QuoteDeclined':
      return { ...state, status: 'declined' };
    default:
      return assertNever(event);
  }
}

/** The milestones of a quote that has none of its own: everything at once. */
export const wholeAsMilestone = (netMinor: number): Milestone[] => [
  { label: '100 %', netMinor, plannedOn: null },
];

export const quote: Decider<QuoteCommand, QuoteEvent, QuoteState, FinanceRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'DraftQuote':
        return draftQuote(command, state, metadata);
      case 'SendQuote':
        return sendQuote(command, state, metadata);
      case 'AcceptQuote':
        return acceptQuote(command, state, metadata);
      case 'DeclineQuote':
        return declineQuote(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
