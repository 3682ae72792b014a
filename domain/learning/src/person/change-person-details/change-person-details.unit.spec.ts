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

const change = (name: string) => ({
  type: 'ChangePersonDetails' as const,
  data: { personId, name, email: details.email },
});

describe('changing the details of a person', () => {
  it('carries all of them, and is silent when nothing differs', () => {
    subject
      .given([registered])
      .when(change('Ada Lou'))
      .then([{ type: 'PersonDetailsChanged', data: { personId, name: 'Ada Lou', email: details.email } }]);
    subject.given([registered]).when(change('Ada Martin')).then([]);
  });

  it('needs a person who was not erased', () => {
    subject.given([]).when(change('Ada')).thenRefused('learning.not_found');
    subject.given([registered, erased]).when(change('Ada')).thenRefused('learning.person_erased');
  });
});
