import type { TeamRegistered, TeamDetailsChanged, TeamId } from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider } from '@skillhub/domain/kernel';
import { refusal, type LearningRefusal } from '../refusal';
import { registerTeam } from './register-team/register-team';
import type { RegisterTeam } from './register-team/register-team.command';
import { changeTeamDetails } from './change-team-details/change-team-details';
import type { ChangeTeamDetails } from './change-team-details/change-team-details.command';
import { takeOverTeam } from './take-over-team/take-over-team';
import type { TakeOverTeam } from './take-over-team/take-over-team.command';

export type TeamCommand = RegisterTeam | ChangeTeamDetails | TakeOverTeam;
export type TeamEvent = TeamRegistered | TeamDetailsChanged;
export type TeamDetails = Omit<TeamDetailsChanged['data'], 'teamId'>;
export type TeamState =
  { readonly status: 'none' } | { readonly status: 'registered'; readonly details: TeamDetails };

function evolve(state: TeamState, event: TeamEvent): TeamState {
  switch (event.type) {
    case 'TeamRegistered': {
      const { teamId: _teamId, source: _source, ...details } = event.data;
      return { status: 'registered', details };
    }
    case 'TeamDetailsChanged': {
      const { teamId: _teamId, ...details } = event.data;
      return state.status === 'none' ? state : { ...state, details };
    }
    default:
      return assertNever(event);
  }
}

/** A team may stand under another one, never under itself; longer circles are for whoever sees all teams. */
export const parentFault = (data: TeamDetailsChanged['data']): LearningRefusal | undefined =>
  data.parentTeamId === data.teamId ? refusal('learning.team_own_parent', 'parentTeamId') : undefined;

export const teamStream = (id: TeamId): StreamId => StreamId.of(`team-${id}`);

export const team: Decider<TeamCommand, TeamEvent, TeamState, LearningRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'RegisterTeam':
        return registerTeam(command, state, metadata);
      case 'ChangeTeamDetails':
        return changeTeamDetails(command, state, metadata);
      case 'TakeOverTeam':
        return takeOverTeam(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
