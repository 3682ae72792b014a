import { decider } from '@skillhub/domain/kernel/testing';
import { otherTeamId, ownerId, source, teamId } from '../../testing/samples';
import { salesRep, type SalesRepEvent } from '../sales-rep';

const subject = decider(salesRep);

const registered: SalesRepEvent = {
  type: 'SalesRepRegistered',
  data: { repId: ownerId, name: 'Lou Petit', teamId, source: null },
};

const takeOver = (name: string, team: typeof teamId | null) => ({
  type: 'TakeOverSalesRep' as const,
  data: { repId: ownerId, name, teamId: team, source },
});

describe('taking a sales person over', () => {
  it('registers the person the first time', () => {
    const data = { repId: ownerId, name: 'Lou Petit', teamId, source };
    subject
      .given([])
      .when(takeOver('Lou Petit', teamId))
      .then([{ type: 'SalesRepRegistered', data }]);
  });

  it('is silent when repeated, and about a team that the source leaves out', () => {
    subject.given([registered]).when(takeOver('Lou Petit', teamId)).then([]);
    subject.given([registered]).when(takeOver('Lou Petit', null)).then([]);
  });

  it('carries another name and another team', () => {
    subject
      .given([registered])
      .when(takeOver('Lou Grand', otherTeamId))
      .then([
        { type: 'SalesRepRenamed', data: { repId: ownerId, name: 'Lou Grand' } },
        { type: 'SalesRepMovedToTeam', data: { repId: ownerId, teamId: otherTeamId } },
      ]);
  });
});
