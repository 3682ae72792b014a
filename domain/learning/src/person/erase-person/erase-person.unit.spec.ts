import { decider } from '@skillhub/domain/kernel/testing';
import { jobId, managerId, personId, teamId } from '../../testing/samples';
import { person, type PersonEvent } from '../person';

const subject = decider(person);

const details = { name: 'Ada Martin', email: 'ada@acme.example' };
const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId, ...details, teamId, managerId, jobId, jobFrom: null, source: null },
};
const erased: PersonEvent = { type: 'PersonErased', data: { personId } };

describe('erasing a person', () => {
  it('forgets them, once', () => {
    const erase = { type: 'ErasePerson' as const, data: { personId } };
    subject.given([registered]).when(erase).then([erased]);
    subject.given([registered, erased]).when(erase).then([]);
    subject.given([]).when(erase).thenRefused('learning.not_found');
  });
});
