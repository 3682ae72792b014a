import { deal, dealStream, OpenDeal } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';
import { withTeamOfOwner } from './team-of-owner';
export const openDealRoute = commandRoute({
  route: 'POST /api/sales/deals',
  summary: 'Open a deal; without a team, in that of its owner',
  permission: 'sales.write',
  command: OpenDeal,
  decider: deal,
  id: 'dealId',
  stream: ({ dealId }) => dealStream(dealId),
  complete: withTeamOfOwner,
});
