import { deal, dealStream, LogActivity } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';
import { ActivityBody } from './activity-body';

export const logActivityRoute = commandRoute({
  route: 'POST /api/sales/deals/:id/activities',
  summary: 'Note something done for a deal',
  permission: 'sales.write',
  command: LogActivity,
  decider: deal,
  id: 'dealId',
  stream: ({ dealId }) => dealStream(dealId),
  body: ActivityBody,
  fromBody: (activity, newId) => ({ activityId: newId('activity'), ...activity }),
});
