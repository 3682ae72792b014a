import { decider } from '@skillhub/domain/kernel/testing';
import { NOW, TODAY, day, dealId, disqualified, opened } from '../../testing/samples';
import { deal } from '../deal';

const aDeal = decider(deal);

const disqualify = (rest: { disqualifiedOn?: typeof TODAY } = {}) => ({
  type: 'DisqualifyDeal' as const,
  data: { dealId, reason: 'duplicate' as const, ...rest },
});

describe('disqualifying a deal', () => {
  it('takes a prospect out', () => {
    aDeal
      .given([opened()])
      .when(disqualify())
      .then([
        {
          type: 'DealDisqualified',
          data: { dealId, reason: 'duplicate', disqualifiedOn: TODAY },
          occurredAt: NOW,
        },
      ]);
  });

  it('is too late once there was a RDV', () => {
    aDeal
      .given([opened('rdv')])
      .when(disqualify())
      .thenRefused('sales.disqualify_before_rdv_only');
  });

  it('needs an open deal and a day that was', () => {
    aDeal.given([]).when(disqualify()).thenRefused('sales.not_found');
    aDeal.given([opened(), disqualified]).when(disqualify()).thenRefused('sales.deal_closed');
    aDeal
      .given([opened()])
      .when(disqualify({ disqualifiedOn: day('2027-01-01') }))
      .thenRefused('sales.date_in_future');
  });
});
