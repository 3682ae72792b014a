import { deal, dealStream, MoveDeal } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';
import { ActivityBody } from './activity-body';

export const moveDealRoute = commandRoute({
  route: 'POST /api/sales/deals/:id/move',
  summary: 'Move a deal to another open stage, with the activity that the stage asks for',
  permission: 'sales.write',
  command: MoveDeal,
  decider: deal,
  id: 'dealId',
  stream: ({ dealId }) => dealStream(dealId),
  body: MoveDeal.schema.omit({ dealId: true }).extend({ activity: ActivityBody.optional() }),
  fromBody: ({ activity, ...rest }, newId) => ({
    ...rest,
    ...(activity === undefined
      ? {}
      : { activity: { activityId: newId('activity'), ...(activity as object) } }),
  }),
});
