import type {
  SalesRepId,
  SalesRepMovedToTeam,
  SalesRepRegistered,
  SalesRepRenamed,
  SalesTeamId,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider } from '@skillhub/domain/kernel';
import { type SalesRefusal } from '../refusal';
import { registerSalesRep } from './register-sales-rep/register-sales-rep';
import type { RegisterSalesRep } from './register-sales-rep/register-sales-rep.command';
import { moveSalesRepToTeam } from './move-sales-rep-to-team/move-sales-rep-to-team';
import type { MoveSalesRepToTeam } from './move-sales-rep-to-team/move-sales-rep-to-team.command';
import { takeOverSalesRep } from './take-over-sales-rep/take-over-sales-rep';
import type { TakeOverSalesRep } from './take-over-sales-rep/take-over-sales-rep.command';

export type SalesRepCommand = RegisterSalesRep | MoveSalesRepToTeam | TakeOverSalesRep;
export type SalesRepEvent = SalesRepRegistered | SalesRepMovedToTeam | SalesRepRenamed;
export type SalesRepState =
  | { readonly status: 'none' }
  | { readonly status: 'registered'; readonly name: string; readonly teamId: SalesTeamId | null };

function evolve(state: SalesRepState, event: SalesRepEvent): SalesRepState {
  switch (event.type) {
    case 'SalesRepRegistered':
      return { status: 'registered', name: event.data.name, teamId: event.data.teamId };
    case 'SalesRepMovedToTeam':
      return state.status === 'none' ? state : { ...state, teamId: event.data.teamId };
    case 'SalesRepRenamed':
      return state.status === 'none' ? state : { ...state, name: event.data.name };
    default:
      return assertNever(event);
  }
}

export const salesRepStream = (id: SalesRepId): StreamId => StreamId.of(`sales_rep-${id}`);

export const salesRep: Decider<SalesRepCommand, SalesRepEvent, SalesRepState, SalesRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'RegisterSalesRep':
        return registerSalesRep(command, state, metadata);
      case 'MoveSalesRepToTeam':
        return moveSalesRepToTeam(command, state, metadata);
      case 'TakeOverSalesRep':
        return takeOverSalesRep(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
