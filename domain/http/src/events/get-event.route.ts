import { EventView } from '@skillhub/domain/contracts';
import { EventId } from '@skillhub/domain/kernel';
import { NO_QUERY, queryRoute } from '../sales/mechanism/query-route';
import { eventViews } from './event-view';

export const getEventRoute = queryRoute({
  name: 'GetEvent',
  tag: 'events',
  route: 'GET /api/events/:id',
  summary: 'One event with its author, command and correlation id',
  permission: 'events.read',
  query: NO_QUERY,
  answer: EventView,
  what: 'event',
  ask: async ({ store, people }, { tenant, id }) => {
    const event = await store.readEvent(tenant, EventId.of(id));
    return event && (await eventViews(people, tenant, [event]))[0];
  },
});
