import { decider } from '@skillhub/domain/kernel/testing';
import { teamId } from '../../testing/samples';
import { salesTeam, type SalesTeamEvent } from '../sales-team';

const subject = decider(salesTeam);

const registered: SalesTeamEvent = {
  type: 'SalesTeamRegistered',
  data: { teamId, name: 'Ouest', region: 'Ouest', source: null },
};

describe('registering a sales team', () => {
  const register = {
    type: 'RegisterSalesTeam' as const,
    data: { teamId, name: 'Ouest', region: 'Ouest', source: null },
  };

  it('sets it up, once', () => {
    subject.given([]).when(register).then([registered]);
    subject.given([registered]).when(register).thenRefused('sales.already_exists');
  });
});
