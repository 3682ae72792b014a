import { decider } from '@skillhub/domain/kernel/testing';
import { ownerId, teamId } from '../../testing/samples';
import { salesRep, type SalesRepEvent } from '../sales-rep';

const subject = decider(salesRep);

const registered: SalesRepEvent = {
  type: 'SalesRepRegistered',
  data: { repId: ownerId, name: 'Lou Petit', teamId, source: null },
};

describe('registering a sales person', () => {
  const register = {
    type: 'RegisterSalesRep' as const,
    data: { repId: ownerId, name: 'Lou Petit', teamId, source: null },
  };

  it('enters the person, once', () => {
    subject.given([]).when(register).then([registered]);
    subject.given([registered]).when(register).thenRefused('sales.already_exists');
  });
});
