import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import type { SalesTeamEvent, SalesTeamState } from '../sales-team';
import type { RegisterSalesTeam } from './register-sales-team.command';

export const registerSalesTeam: Decision<RegisterSalesTeam, SalesTeamState, SalesTeamEvent> = (
  { data },
  state,
) =>
  state.status === 'none'
    ? ok([{ type: 'SalesTeamRegistered', data }])
    : refuse('sales.already_exists', 'teamId');
