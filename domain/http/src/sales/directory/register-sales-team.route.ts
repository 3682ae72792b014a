import { salesTeam, salesTeamStream, RegisterSalesTeam } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const registerSalesTeamRoute = commandRoute({
  route: 'POST /api/sales/teams',
  summary: 'Set a sales team up',
  permission: 'sales.write',
  command: RegisterSalesTeam,
  decider: salesTeam,
  id: 'teamId',
  stream: ({ teamId }) => salesTeamStream(teamId),
});
