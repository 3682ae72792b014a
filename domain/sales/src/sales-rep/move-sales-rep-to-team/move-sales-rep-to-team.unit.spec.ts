import { decider } from '@skillhub/domain/kernel/testing';
import { otherTeamId, ownerId, teamId } from '../../testing/samples';
import { salesRep, type SalesRepEvent } from '../sales-rep';

const subject = decider(salesRep);

const registered: SalesRepEvent = {
  type: 'SalesRepRegistered',
  data: { repId: ownerId, name: 'Lou Petit', teamId, source: null },
};

const move = (to: typeof teamId | null) => ({
  type: 'MoveSalesRepToTeam' as const,
  data: { repId: ownerId, teamId: to },
});

describe('moving a sales person to a team', () => {
  it('changes the team, or takes the person out of it', () => {
    subject
      .given([registered])
      .when(move(otherTeamId))
      .then([{ type: 'SalesRepMovedToTeam', data: { repId: ownerId, teamId: otherTeamId } }]);
    subject
      .given([registered])
      .when(move(null))
      .then([{ type: 'SalesRepMovedToTeam', data: { repId: ownerId, teamId: null } }]);
  });

  it('is silent for the same team', () => {
    subject.given([registered]).when(move(teamId)).then([]);
  });

  it('needs a sales person', () => {
    subject.given([]).when(move(teamId)).thenRefused('sales.not_found');
  });
});
