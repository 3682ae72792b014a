import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { fillUnstated, sameContent } from '../../take-over';
import type { SalesTeamEvent, SalesTeamState } from '../sales-team';
import type { TakeOverSalesTeam } from './take-over-sales-team.command';

export const takeOverSalesTeam: Decision<TakeOverSalesTeam, SalesTeamState, SalesTeamEvent> = (
  { data },
  state,
) => {
  if (state.status === 'none') return ok([{ type: 'SalesTeamRegistered', data }]);
  const known = { name: state.name, region: state.region };
  const details = fillUnstated({ name: data.name, region: data.region }, known);
  if (sameContent(details, known)) return ok([]);
  return ok([{ type: 'SalesTeamDetailsChanged', data: { teamId: data.teamId, ...details } }]);
};
