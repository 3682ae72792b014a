import { decider } from '@skillhub/domain/kernel/testing';
import { otherTeamId, teamId } from '../../testing/samples';
import { team, type TeamEvent } from '../team';

const subject = decider(team);

const details = { name: 'Ventes', parentTeamId: null };
const registered: TeamEvent = { type: 'TeamRegistered', data: { teamId, ...details, source: null } };

const register = { type: 'RegisterTeam' as const, data: { teamId, ...details, source: null } };

describe('registering a team', () => {
  it('enters it, once', () => {
    subject.given([]).when(register).then([registered]);
    subject.given([registered]).when(register).thenRefused('learning.already_exists', { field: 'teamId' });
  });

  it('puts it under another one, not under itself', () => {
    const under = (parentTeamId: typeof teamId) => ({
      ...register,
      data: { ...register.data, parentTeamId },
    });
    subject
      .given([])
      .when(under(otherTeamId))
      .then([{ type: 'TeamRegistered', data: under(otherTeamId).data }]);
    subject.given([]).when(under(teamId)).thenRefused('learning.team_own_parent', { field: 'parentTeamId' });
  });
});
