import { decider } from '@skillhub/domain/kernel/testing';
import { day, dealId, details, eur, opened, won } from '../../testing/samples';
import { deal } from '../deal';

const aDeal = decider(deal);

const change = (changes: Partial<typeof details> = {}) => ({
  type: 'ChangeDealDetails' as const,
  data: { dealId, ...details, ...changes },
});

describe('changing the details of a deal', () => {
  it('carries all of them', () => {
    aDeal
      .given([opened()])
      .when(change({ amount: eur(12_000) }))
      .then([{ type: 'DealDetailsChanged', data: { dealId, ...details, amount: eur(12_000) } }]);
  });

  it('is silent when nothing differs', () => {
    aDeal.given([opened()]).when(change()).then([]);
  });

  it('needs an open deal', () => {
    aDeal.given([]).when(change()).thenRefused('sales.not_found');
    aDeal
      .given([opened('negociation'), won])
      .when(change({ amount: eur(1) }))
      .thenRefused('sales.deal_closed', { details: { status: 'won' } });
  });

  it('is refused when values do not fit', () => {
    aDeal
      .given([opened()])
      .when(change({ amount: eur(-1) }))
      .thenRefused('sales.amount_negative', { field: 'amount' });
    aDeal
      .given([opened()])
      .when(change({ expectedCloseOn: day('2026-01-04') }))
      .thenRefused('sales.date_before_opening', { field: 'expectedCloseOn' });
  });
});
