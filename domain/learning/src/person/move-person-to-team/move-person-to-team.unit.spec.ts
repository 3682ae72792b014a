import { decider } from '@skillhub/domain/kernel/testing';
import { jobId, managerId, otherTeamId, personId, teamId } from '../../testing/samples';
import { person, type PersonEvent } from '../person';

const subject = decider(person);

const details = { name: 'Ada Martin', email: 'ada@acme.example' };
const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId, ...details, teamId, managerId, jobId, jobFrom: null, source: null },
};
const erased: PersonEvent = { type: 'PersonErased', data: { personId } };

const move = (to: typeof teamId | null) => ({
  type: 'MovePersonToTeam' as const,
  data: { personId, teamId: to },
});

describe('moving a person to a team', () => {
  it('puts them in another one, or in none', () => {
    for (const to of [otherTeamId, null]) {
      subject
        .given([registered])
        .when(move(to))
        .then([{ type: 'PersonMovedToTeam', data: { personId, teamId: to } }]);
    }
    subject.given([registered]).when(move(teamId)).then([]);
  });

  it('needs a person who was not erased', () => {
    subject.given([]).when(move(null)).thenRefused('learning.not_found');
    subject.given([registered, erased]).when(move(null)).thenRefused('learning.person_erased');
  });
});
