import { salesRep, salesRepStream, MoveSalesRepToTeam } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const moveSalesRepToTeamRoute = commandRoute({
  route: 'POST /api/sales/reps/:id/move',
  summary: 'Move a sales person to a team',
  permission: 'sales.write',
  command: MoveSalesRepToTeam,
  decider: salesRep,
  id: 'repId',
  stream: ({ repId }) => salesRepStream(repId),
});
