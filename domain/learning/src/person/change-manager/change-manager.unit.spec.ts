import { decider } from '@skillhub/domain/kernel/testing';
import { jobId, managerId, peerId, personId, teamId } from '../../testing/samples';
import { person, type PersonEvent } from '../person';

const subject = decider(person);

const details = { name: 'Ada Martin', email: 'ada@acme.example' };
const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId, ...details, teamId, managerId, jobId, jobFrom: null, source: null },
};

const change = (to: typeof personId | null) => ({
  type: 'ChangeManager' as const,
  data: { personId, managerId: to },
});

describe('changing the manager of a person', () => {
  it('names another one, or none', () => {
    for (const to of [peerId, null]) {
      subject
        .given([registered])
        .when(change(to))
        .then([{ type: 'PersonManagerChanged', data: { personId, managerId: to } }]);
    }
    subject.given([registered]).when(change(managerId)).then([]);
  });

  it('is never the person', () => {
    subject.given([registered]).when(change(personId)).thenRefused('learning.person_own_manager');
    subject.given([]).when(change(null)).thenRefused('learning.not_found');
  });
});
