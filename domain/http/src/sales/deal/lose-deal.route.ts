import { deal, dealStream, LoseDeal } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const loseDealRoute = commandRoute({
  route: 'POST /api/sales/deals/:id/lose',
  summary: 'Perdu, with the reason',
  permission: 'sales.write',
  command: LoseDeal,
  decider: deal,
  id: 'dealId',
  stream: ({ dealId }) => dealStream(dealId),
});
