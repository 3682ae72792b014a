import { ok, refused } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import { parentFault, type TeamEvent, type TeamState } from '../team';
import type { RegisterTeam } from './register-team.command';

export const registerTeam: Decision<RegisterTeam, TeamState, TeamEvent> = ({ data }, state) => {
  if (state.status !== 'none') return refuse('learning.already_exists', 'teamId');
  const fault = parentFault(data);
  return fault ? refused(fault) : ok([{ type: 'TeamRegistered', data }]);
};
