import { ok, refused } from '@skillhub/domain/kernel';
import { fillUnstated, sameContent } from '../../content';
import type { Decision } from '../../command-definition';
import { parentFault, type TeamEvent, type TeamState } from '../team';
import type { TakeOverTeam } from './take-over-team.command';

export const takeOverTeam: Decision<TakeOverTeam, TeamState, TeamEvent> = ({ data }, state) => {
  const fault = parentFault(data);
  if (fault) return refused(fault);
  if (state.status === 'none') return ok([{ type: 'TeamRegistered', data }]);
  const { teamId, source: _, ...stated } = data;
  const details = fillUnstated(stated, state.details);
  return ok(
    sameContent(details, state.details) ? [] : [{ type: 'TeamDetailsChanged', data: { teamId, ...details } }],
  );
};
