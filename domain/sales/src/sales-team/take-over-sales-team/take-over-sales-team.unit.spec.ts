import { decider } from '@skillhub/domain/kernel/testing';
import { source, teamId } from '../../testing/samples';
import { salesTeam, type SalesTeamEvent } from '../sales-team';

const subject = decider(salesTeam);

const registered: SalesTeamEvent = {
  type: 'SalesTeamRegistered',
  data: { teamId, name: 'Ouest', region: 'Ouest', source: null },
};

const takeOver = (name: string, region: string | null) => ({
  type: 'TakeOverSalesTeam' as const,
  data: { teamId, name, region, source },
});

describe('taking a sales team over', () => {
  it('registers it the first time', () => {
    const data = { teamId, name: 'Ouest', region: null, source };
    subject
      .given([])
      .when(takeOver('Ouest', null))
      .then([{ type: 'SalesTeamRegistered', data }]);
  });

  it('is silent when repeated, and carries what changed', () => {
    subject.given([registered]).when(takeOver('Ouest', null)).then([]);
    subject
      .given([registered])
      .when(takeOver('Grand Ouest', null))
      .then([{ type: 'SalesTeamDetailsChanged', data: { teamId, name: 'Grand Ouest', region: 'Ouest' } }]);
  });
});
