import { EventView } from '@skillhub/domain/contracts';
import { StreamId } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { NO_QUERY, queryRoute } from '../sales/mechanism/query-route';
import { eventViews } from './event-view';

export const getStreamEventsRoute = queryRoute({
  name: 'GetStreamEvents',
  tag: 'events',
  route: 'GET /api/streams/:id/events',
  summary: 'The events of one stream, such as deal-<id>, in order',
  permission: 'events.read',
  query: NO_QUERY,
  idForm: StreamId.schema,
  answer: z.array(EventView),
  what: 'stream',
  ask: async ({ store, people }, { tenant, id }) => {
    const { version, events } = await store.readStream(tenant, StreamId.of(id));
    return version === 0 ? undefined : eventViews(people, tenant, events);
  },
});
