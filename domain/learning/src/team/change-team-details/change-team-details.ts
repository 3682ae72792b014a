import { ok, refused } from '@skillhub/domain/kernel';
import { sameContent } from '../../content';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import { parentFault, type TeamEvent, type TeamState } from '../team';
import type { ChangeTeamDetails } from './change-team-details.command';

export const changeTeamDetails: Decision<ChangeTeamDetails, TeamState, TeamEvent> = ({ data }, state) => {
  if (state.status === 'none') return refuse('learning.not_found', 'teamId');
  const fault = parentFault(data);
  if (fault) return refused(fault);
  const { teamId: _, ...details } = data;
  return ok(sameContent(details, state.details) ? [] : [{ type: 'TeamDetailsChanged', data }]);
};
