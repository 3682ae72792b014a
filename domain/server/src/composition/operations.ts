import type { Metrics } from '../operations/metrics';
import { OperationsModule } from '../operations/operations.controller';
import type { Events } from './events';
import type { Pipeline } from './pipeline';

export interface OperationsOptions {
  readonly events: Events;
  readonly pipeline: Pipeline;
  readonly metrics: Metrics;
}

/** What operators see of the pipeline: over HTTP, and in the figures for Prometheus. */
export function composeOperations({ events, pipeline, metrics }: OperationsOptions) {
  const { relay, loader, deadLetters, replay } = pipeline;
  const openLetters = async (filter: { readonly tenant?: string } = {}): Promise<number> =>
    [...(await deadLetters.countOpen({ ...filter, status: 'open' })).values()].reduce((a, b) => a + b, 0);

  metrics.gauge(
    'skillhub_follower_lag_events',
    'Events that a follower has not handled',
    'follower',
    async () => ({
      sales: (await events.projector.lag()).events,
      relay: (await relay.metrics()).lag.events,
    }),
  );
  metrics.gauge('skillhub_follower_lag_seconds', 'Age of the oldest of them', 'follower', async () => ({
    sales: (await events.projector.lag()).seconds,
    relay: (await relay.metrics()).lag.seconds,
  }));
  metrics.gauge('skillhub_loader_events', 'What the loader did since the process started', 'what', () => {
    const { loaded, batches, repeated, deadLetters: dead, failures } = loader.metrics();
    return Promise.resolve({ loaded, batches, repeated, dead_letters: dead, failures });
  });
  metrics.gauge('skillhub_dead_letters', 'Messages that could not be understood', 'status', async () => ({
    open: await openLetters(),
  }));

  return OperationsModule.with({
    deadLetters,
    replay,
    audit: pipeline.audit,
    status: async (tenant) => {
      const [projection, relayed, open] = await Promise.all([
        events.projector.lag(),
        relay.metrics(),
        openLetters({ tenant }),
      ]);
      const { loaded, batches, repeated, failures } = loader.metrics();
      return {
        projections: [{ name: 'sales', lag: projection }],
        relay: { lag: relayed.lag, published: relayed.published, failures: relayed.failures },
        loader: { loaded, batches, repeated, failures },
        deadLetters: { open },
      };
    },
  });
}
