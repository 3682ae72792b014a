import type { SalesTeamDetailsChanged, SalesTeamId, SalesTeamRegistered } from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider } from '@skillhub/domain/kernel';
import { type SalesRefusal } from '../refusal';
import { registerSalesTeam } from './register-sales-team/register-sales-team';
import type { RegisterSalesTeam } from './register-sales-team/register-sales-team.command';
import { takeOverSalesTeam } from './take-over-sales-team/take-over-sales-team';
import type { TakeOverSalesTeam } from './take-over-sales-team/take-over-sales-team.command';

export type SalesTeamCommand = RegisterSalesTeam | TakeOverSalesTeam;
export type SalesTeamEvent = SalesTeamRegistered | SalesTeamDetailsChanged;
export type SalesTeamState =
  | { readonly status: 'none' }
  | { readonly status: 'registered'; readonly name: string; readonly region: string | null };

function evolve(_state: SalesTeamState, event: SalesTeamEvent): SalesTeamState {
  switch (event.type) {
    case 'SalesTeamRegistered':
    case 'SalesTeamDetailsChanged':
      return { status: 'registered', name: event.data.name, region: event.data.region };
    default:
      return assertNever(event);
  }
}

export const salesTeamStream = (id: SalesTeamId): StreamId => StreamId.of(`sales_team-${id}`);

export const salesTeam: Decider<SalesTeamCommand, SalesTeamEvent, SalesTeamState, SalesRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'RegisterSalesTeam':
        return registerSalesTeam(command, state, metadata);
      case 'TakeOverSalesTeam':
        return takeOverSalesTeam(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
