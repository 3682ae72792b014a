import { deal, dealStream, AssignDeal } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';
import { withTeamOfOwner } from './team-of-owner';
export const assignDealRoute = commandRoute({
  route: 'POST /api/sales/deals/:id/assign',
  summary: 'Give a deal to another owner; without a team, to that of the owner',
  permission: 'sales.write',
  command: AssignDeal,
  decider: deal,
  id: 'dealId',
  stream: ({ dealId }) => dealStream(dealId),
  complete: withTeamOfOwner,
});
