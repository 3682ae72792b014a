import { deal, dealStream, DisqualifyDeal } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const disqualifyDealRoute = commandRoute({
  route: 'POST /api/sales/deals/:id/disqualify',
  summary: 'Take a prospect out: it never was an opportunity',
  permission: 'sales.write',
  command: DisqualifyDeal,
  decider: deal,
  id: 'dealId',
  stream: ({ dealId }) => dealStream(dealId),
});
