import { decider } from '@skillhub/domain/kernel/testing';
import { teamId } from '../../testing/samples';
import { team, type TeamEvent } from '../team';

const subject = decider(team);

const details = { name: 'Ventes', parentTeamId: null };
const registered: TeamEvent = { type: 'TeamRegistered', data: { teamId, ...details, source: null } };

const change = (name: string, parentTeamId: typeof teamId | null = null) => ({
  type: 'ChangeTeamDetails' as const,
  data: { teamId, name, parentTeamId },
});

describe('changing the details of a team', () => {
  it('carries all of them, and is silent when nothing differs', () => {
    subject
      .given([registered])
      .when(change('Commerce'))
      .then([{ type: 'TeamDetailsChanged', data: { teamId, name: 'Commerce', parentTeamId: null } }]);
    subject.given([registered]).when(change('Ventes')).then([]);
  });

  it('needs a team that is not its own parent', () => {
    subject.given([]).when(change('Commerce')).thenRefused('learning.not_found');
    subject.given([registered]).when(change('Ventes', teamId)).thenRefused('learning.team_own_parent');
  });
});
