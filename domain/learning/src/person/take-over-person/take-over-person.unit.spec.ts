import { decider } from '@skillhub/domain/kernel/testing';
import {
  TODAY,
  jobId,
  managerId,
  otherJobId,
  otherTeamId,
  peerId,
  personId,
  source,
  teamId,
} from '../../testing/samples';
import { person, type PersonEvent } from '../person';
import type { TakeOverPerson } from './take-over-person.command';

const subject = decider(person);

const details = { name: 'Ada Martin', email: 'ada@acme.example' };
const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId, ...details, teamId, managerId, jobId, jobFrom: null, source: null },
};
const erased: PersonEvent = { type: 'PersonErased', data: { personId } };

const stated = { personId, ...details, teamId, managerId, jobId, jobFrom: null, source };
const takeOver = (changes: Partial<TakeOverPerson['data']> = {}): TakeOverPerson => ({
  type: 'TakeOverPerson',
  data: { ...stated, ...changes },
});

describe('taking a person over', () => {
  it('registers them the first time and is silent when repeated', () => {
    subject
      .given([])
      .when(takeOver())
      .then([{ type: 'PersonRegistered', data: stated }]);
    subject.given([registered]).when(takeOver()).then([]);
    const silent = takeOver({ email: null, teamId: null, managerId: null, jobId: null });
    subject.given([registered]).when(silent).then([]);
  });

  it('says each thing that differs', () => {
    subject
      .given([registered])
      .when(takeOver({ name: 'Ada Lou', teamId: otherTeamId, managerId: peerId, jobId: otherJobId }))
      .then([
        { type: 'PersonDetailsChanged', data: { personId, name: 'Ada Lou', email: details.email } },
        { type: 'PersonMovedToTeam', data: { personId, teamId: otherTeamId } },
        { type: 'PersonManagerChanged', data: { personId, managerId: peerId } },
        { type: 'PersonJobChanged', data: { personId, jobId: otherJobId, effectiveFrom: TODAY } },
      ]);
  });

  it('does not bring an erased person back, nor one who answers to themselves', () => {
    subject.given([registered, erased]).when(takeOver()).thenRefused('learning.person_erased');
    subject
      .given([])
      .when(takeOver({ managerId: personId }))
      .thenRefused('learning.person_own_manager');
  });
});
