import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import type { SalesRepEvent, SalesRepState } from '../sales-rep';
import type { MoveSalesRepToTeam } from './move-sales-rep-to-team.command';

export const moveSalesRepToTeam: Decision<MoveSalesRepToTeam, SalesRepState, SalesRepEvent> = (
  { data },
  state,
) => {
  if (state.status === 'none') return refuse('sales.not_found', 'repId');
  return ok(data.teamId === state.teamId ? [] : [{ type: 'SalesRepMovedToTeam', data }]);
};
