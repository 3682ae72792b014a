import { decider } from '@skillhub/domain/kernel/testing';
import { otherTeamId, source, teamId } from '../../testing/samples';
import { team, type TeamEvent } from '../team';

const subject = decider(team);

const details = { name: 'Ventes', parentTeamId: null };
const registered: TeamEvent = { type: 'TeamRegistered', data: { teamId, ...details, source: null } };

const takeOver = (name: string, parentTeamId: typeof teamId | null = null) => ({
  type: 'TakeOverTeam' as const,
  data: { teamId, name, parentTeamId, source },
});

describe('taking a team over', () => {
  it('registers it the first time and is silent when repeated', () => {
    subject
      .given([])
      .when(takeOver('Ventes'))
      .then([{ type: 'TeamRegistered', data: { teamId, ...details, source } }]);
    subject.given([registered]).when(takeOver('Ventes')).then([]);
  });

  it('changes what the source says otherwise, and keeps what it leaves out', () => {
    subject
      .given([
        registered,
        { type: 'TeamDetailsChanged', data: { teamId, name: 'Ventes', parentTeamId: otherTeamId } },
      ])
      .when(takeOver('Commerce'))
      .then([{ type: 'TeamDetailsChanged', data: { teamId, name: 'Commerce', parentTeamId: otherTeamId } }]);
  });

  it('refuses a team above itself', () => {
    subject.given([]).when(takeOver('Ventes', teamId)).thenRefused('learning.team_own_parent');
  });
});
