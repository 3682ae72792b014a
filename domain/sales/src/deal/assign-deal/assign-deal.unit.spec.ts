import { decider } from '@skillhub/domain/kernel/testing';
import { dealId, lost, opened, otherOwnerId, otherTeamId, ownerId, teamId } from '../../testing/samples';
import { deal } from '../deal';

const aDeal = decider(deal);

const assign = (to: typeof ownerId, team: typeof teamId) => ({
  type: 'AssignDeal' as const,
  data: { dealId, ownerId: to, teamId: team },
});

describe('assigning a deal', () => {
  it('gives it to another owner with their team', () => {
    aDeal
      .given([opened()])
      .when(assign(otherOwnerId, otherTeamId))
      .then([{ type: 'DealAssigned', data: { dealId, ownerId: otherOwnerId, teamId: otherTeamId } }]);
  });

  it('is silent for the same owner and team', () => {
    aDeal.given([opened()]).when(assign(ownerId, teamId)).then([]);
  });

  it('needs an open deal', () => {
    aDeal.given([]).when(assign(ownerId, teamId)).thenRefused('sales.not_found');
    aDeal
      .given([opened('rdv'), lost])
      .when(assign(otherOwnerId, otherTeamId))
      .thenRefused('sales.deal_closed');
  });
});
