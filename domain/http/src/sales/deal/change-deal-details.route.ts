import { deal, dealStream, ChangeDealDetails } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const changeDealDetailsRoute = commandRoute({
  route: 'PUT /api/sales/deals/:id',
  summary: 'Replace the details of an open deal',
  permission: 'sales.write',
  command: ChangeDealDetails,
  decider: deal,
  id: 'dealId',
  stream: ({ dealId }) => dealStream(dealId),
});
