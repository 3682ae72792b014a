import { decider } from '@skillhub/domain/kernel/testing';
import { NOW, TODAY, day, dealId, opened, won } from '../../testing/samples';
import { deal } from '../deal';

const aDeal = decider(deal);

const lose = (rest: { closedOn?: typeof TODAY } = {}) => ({
  type: 'LoseDeal' as const,
  data: { dealId, reason: 'competitor' as const, comment: 'Moins cher ailleurs', ...rest },
});

describe('losing a deal', () => {
  it.each(['prospect', 'rdv', 'proposition', 'audit', 'negociation'] as const)('happens from %s', (from) => {
    aDeal
      .given([opened(from)])
      .when(lose())
      .then([
        {
          type: 'DealLost',
          data: { dealId, from, reason: 'competitor', comment: 'Moins cher ailleurs', closedOn: TODAY },
          occurredAt: NOW,
        },
      ]);
  });

  it('is refused on an impossible day', () => {
    aDeal
      .given([opened()])
      .when(lose({ closedOn: day('2026-01-01') }))
      .thenRefused('sales.date_before_opening', { field: 'closedOn' });
    aDeal
      .given([opened()])
      .when(lose({ closedOn: day('2027-01-01') }))
      .thenRefused('sales.date_in_future', { field: 'closedOn' });
  });

  it('needs an open deal', () => {
    aDeal.given([]).when(lose()).thenRefused('sales.not_found');
    aDeal
      .given([opened('negociation'), won])
      .when(lose())
      .thenRefused('sales.deal_closed');
  });
});
