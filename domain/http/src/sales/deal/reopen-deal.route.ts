import { deal, dealStream, ReopenDeal } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const reopenDealRoute = commandRoute({
  route: 'POST /api/sales/deals/:id/reopen',
  summary: 'Bring a closed deal back',
  permission: 'sales.write',
  command: ReopenDeal,
  decider: deal,
  id: 'dealId',
  stream: ({ dealId }) => dealStream(dealId),
});
