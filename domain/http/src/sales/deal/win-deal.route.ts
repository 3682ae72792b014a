import { deal, dealStream, WinDeal } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const winDealRoute = commandRoute({
  route: 'POST /api/sales/deals/:id/win',
  summary: 'Gagné',
  permission: 'sales.write',
  command: WinDeal,
  decider: deal,
  id: 'dealId',
  stream: ({ dealId }) => dealStream(dealId),
});
