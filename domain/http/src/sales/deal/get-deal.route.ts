import { DealDetailView } from '@skillhub/domain/contracts';
import { ActorId } from '@skillhub/domain/kernel';
import { NO_QUERY, queryRoute } from '../mechanism/query-route';

export const getDealRoute = queryRoute({
  name: 'GetDeal',
  route: 'GET /api/sales/deals/:id',
  summary: 'One deal with its activities, its stages and where it may go',
  permission: 'sales.read',
  query: NO_QUERY,
  answer: DealDetailView,
  what: 'deal',
  ask: async ({ queries, clock, people }, { tenant, id }) => {
    const deal = await queries.deal(tenant, id, clock.now());
    if (deal === undefined) return undefined;
    const actors = [...new Set(deal.activities.map(({ actor }) => ActorId.of(actor)))];
    const names = await people.namesOf(tenant, actors);
    const activities = deal.activities.map((activity) => ({
      ...activity,
      actor: names.get(activity.actor) ?? activity.actor,
    }));
    return { ...deal, activities };
  },
});
