import { decider } from '@skillhub/domain/kernel/testing';
import { jobId, managerId, personId, teamId } from '../../testing/samples';
import { person, type PersonEvent } from '../person';

const subject = decider(person);

const details = { name: 'Ada Martin', email: 'ada@acme.example' };
const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId, ...details, teamId, managerId, jobId, jobFrom: null, source: null },
};

const register = (manager: typeof personId) => ({
  type: 'RegisterPerson' as const,
  data: { personId, ...details, teamId, managerId: manager, jobId, jobFrom: null, source: null },
});

describe('registering a person', () => {
  it('enters them with team, manager and job, once', () => {
    subject.given([]).when(register(managerId)).then([registered]);
    subject.given([registered]).when(register(managerId)).thenRefused('learning.already_exists');
  });

  it('refuses somebody who answers to themselves', () => {
    subject
      .given([])
      .when(register(personId))
      .thenRefused('learning.person_own_manager', { field: 'managerId' });
  });
});
