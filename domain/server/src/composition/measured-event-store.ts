import type { PostgresEventStore } from '@skillhub/domain/event-store';
import type { Metrics } from '../operations/metrics';

/** The event store, each append observed. */
export function measured(
  store: PostgresEventStore,
  metrics: Pick<Metrics, 'observeAppend'>,
): PostgresEventStore {
  return {
    ...store,
    async append(request) {
      const started = performance.now();
      let outcome = 'failed';
      try {
        const result = await store.append(request);
        outcome = result.status;
        return result;
      } finally {
        metrics.observeAppend(outcome, request.events.length, (performance.now() - started) / 1000);
      }
    },
  };
}
