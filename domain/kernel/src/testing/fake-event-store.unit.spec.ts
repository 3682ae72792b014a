import { createFakeEventStore } from './fake-event-store';
import { eventStoreSuite } from './event-store.suite';

eventStoreSuite(
  'in memory',
  () => Promise.resolve({ store: createFakeEventStore() }),
  (n) => ({ type: 'Sampled', data: { n } }),
);
