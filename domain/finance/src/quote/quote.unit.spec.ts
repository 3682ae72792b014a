import type { QuoteDrafted } from '@skillhub/domain/contracts';
import { decider } from '@skillhub/domain/kernel/testing';
import { customerId, day, IN_30_DAYS, legalEntityId, line, NOW, quoteId, TODAY } from '../testing/samples';
import type { DraftQuote } from './draft-quote/draft-quote.command';
import { quote, wholeAsMilestone, type QuoteEvent } from './quote';

const subject = decider(quote);
const draft = (changes: Partial<DraftQuote['data']> = {}): DraftQuote => ({
  type: 'DraftQuote',
  data: {
    quoteId,
    legalEntityId,
    customerId,
    currency: 'EUR',
    lines: [line()],
    terms: [IN_30_DAYS],
    vatRounding: 'per_rate',
    dealId: null,
    validUntil: day('2026-02-15'),
    milestones: [],
    ...changes,
  },
});
const drafted: QuoteDrafted = {
  type: 'QuoteDrafted',
  data: {
    ...draft().data,
    vatTotals: [{ rateBp: 2_000, netMinor: 300_000, vatMinor: 60_000 }],
    netMinor: 300_000,
    vatMinor: 60_000,
    grossMinor: 360_000,
  },
};
const sent: QuoteEvent = { type: 'QuoteSent', data: { quoteId, sentOn: TODAY }, occurredAt: NOW };
const accepted: QuoteEvent = {
  type: 'QuoteAccepted',
  data: { quoteId, acceptedOn: TODAY, acceptedBy: null },
  occurredAt: NOW,
};
const send = { type: 'SendQuote' as const, data: { quoteId, sentOn: TODAY } };
const accept = { type: 'AcceptQuote' as const, data: { quoteId, acceptedOn: TODAY, acceptedBy: null } };
const decline = {
  type: 'DeclineQuote' as const,
  data: { quoteId, declinedOn: TODAY, reason: 'price' as const },
};

describe('a quote', () => {
  it('is drafted, as often as needed until it is sent', () => {
    subject.given([]).when(draft()).then([drafted]);
    subject.given([drafted]).when(draft()).then([]);
    subject.given([drafted, sent]).when(draft()).thenRefused('finance.quote_not_draft');
    subject
      .given([])
      .when(draft({ validUntil: day('2026-01-14') }))
      .thenRefused('finance.quote_expired');
  });

  it('has milestones that make its net', () => {
    const milestones = [
      { label: 'Acompte', netMinor: 90_000, plannedOn: null },
      { label: 'Solde', netMinor: 210_000, plannedOn: day('2026-04-01') },
    ];
    subject
      .given([])
      .when(draft({ milestones }))
      .then([{ ...drafted, data: { ...drafted.data, milestones } }]);
    subject
      .given([])
      .when(draft({ milestones: milestones.slice(0, 1) }))
      .thenRefused('finance.milestones_not_whole', { field: 'milestones' });
    expect(wholeAsMilestone(300_000)).toEqual([{ label: '100 %', netMinor: 300_000, plannedOn: null }]);
  });

  it('is sent, then accepted or declined in time', () => {
    subject.given([drafted]).when(send).then([sent]);
    subject.given([drafted, sent]).when(send).then([]);
    subject.given([drafted, sent]).when(accept).then([accepted]);
    subject.given([drafted, sent, accepted]).when(accept).then([]);
    subject.given([drafted]).when(accept).thenRefused('finance.quote_not_open');
    subject
      .given([drafted, sent])
      .when(decline)
      .then([{ type: 'QuoteDeclined', data: decline.data, occurredAt: NOW }]);
    subject.given([drafted, sent, accepted]).when(decline).thenRefused('finance.quote_not_open');
    const late: QuoteDrafted = { ...drafted, data: { ...drafted.data, validUntil: day('2026-01-14') } };
    subject.given([late, sent]).when(accept).thenRefused('finance.quote_expired', { field: 'acceptedOn' });
    subject.given([]).when(send).thenRefused('finance.not_found');
  });
});
