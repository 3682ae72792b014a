import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import type { SalesRepEvent, SalesRepState } from '../sales-rep';
import type { TakeOverSalesRep } from './take-over-sales-rep.command';

export const takeOverSalesRep: Decision<TakeOverSalesRep, SalesRepState, SalesRepEvent> = (
  { data },
  state,
) => {
  if (state.status === 'none') return ok([{ type: 'SalesRepRegistered', data }]);
  const { repId, name, teamId } = data;
  const events: SalesRepEvent[] = [];
  if (name !== state.name) events.push({ type: 'SalesRepRenamed', data: { repId, name } });
  if (teamId !== null && teamId !== state.teamId) {
    events.push({ type: 'SalesRepMovedToTeam', data: { repId, teamId } });
  }
  return ok(events);
};
