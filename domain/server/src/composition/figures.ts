import type { Clock, Instant, TenantId } from '@skillhub/domain/kernel';
import { Instant as InstantOf } from '@skillhub/domain/kernel';
import type { Relay } from '@skillhub/pipelines/relay';
import { createTransformRuns } from '@skillhub/pipelines/transform-runs';
import type { Warehouse } from '@skillhub/warehouse/engine';
import { createWarehouseLabels, MetricsModule } from '@skillhub/warehouse/query';
import { loadedContents, loadProject, runModels } from '@skillhub/warehouse/transform';
import type { Logger } from '../logging/logger';
import type { Metrics } from '../operations/metrics';
import type { Events } from './events';
import type { Identity } from './identity';

export interface FiguresOptions {
  readonly warehouse: Warehouse;
  readonly modelsFolder: string;
  /** Whether this process brings the marts up to date; otherwise it looks at what another one has loaded. */
  readonly runsModels: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

export type Figures = ReturnType<typeof composeFigures>;

/** What a run is in a process that only looks. */
const NOTHING_TO_RUN = { ok: true, results: [] } as const;

/** How often the relay is asked whether something waits before the warehouse. */
const LOOK_UPSTREAM_MS = 1_000;
/** How often a process that does not load looks at what another one has loaded. */
const LOOK_LOADED_MS = 5_000;

/** Keeps the marts up with what is loaded. */
export function composeFigures(options: FiguresOptions) {
  const { warehouse, modelsFolder, runsModels, clock, logger, metrics } = options;
  const project = loadProject(modelsFolder, { database_prefix: warehouse.databasePrefix });
  let upstreamPendingSince: Instant | undefined;
  const runs = createTransformRuns({
    run: () => (runsModels ? runModels(warehouse, project) : Promise.resolve(NOTHING_TO_RUN)),
    contents: () => loadedContents(warehouse),
    clock,
    upstreamPendingSince: () => upstreamPendingSince,
    onRun: ({ ok, startedAt, finishedAt, problems }) => {
      if (!runsModels) return;
      const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
      metrics.observeTransformRun(ok ? 'succeeded' : 'failed', seconds);
      if (!ok) logger.error('models failed', { problems });
    },
  });

  return {
    runs,
    /** What has been appended and not loaded makes figures late too. */
    watchUpstream(relay: Pick<Relay, 'metrics'>): () => void {
      const look = async (): Promise<void> => {
        const { lag } = await relay.metrics();
        upstreamPendingSince =
          lag.events === 0
            ? undefined
            : InstantOf.of(new Date(Date.parse(clock.now()) - lag.seconds * 1000).toISOString());
      };
      const timers = [
        setInterval(() => {
          look().catch((error: unknown) => {
            logger.warn('lag of the relay not known', { error });
          });
        }, LOOK_UPSTREAM_MS),
        ...(runsModels ? [] : [setInterval(() => void runs.runNow(), LOOK_LOADED_MS)]),
      ];
      return () => {
        for (const timer of timers) clearInterval(timer);
      };
    },
  };
}

export interface MetricRoutesOptions {
  readonly warehouse: Warehouse;
  readonly figures: Figures;
  readonly events: Events;
  readonly identity: Identity;
  readonly clock: Clock;
}

/** The routes of the metric layer: numbers from the marts, names from the read models. */
export function composeMetricRoutes({ warehouse, figures, events, identity, clock }: MetricRoutesOptions) {
  const people = {
    labels: async (tenant: TenantId, ids: Readonly<Record<string, readonly string[]>>) => {
      const labels = await events.queries.labels(tenant, ids);
      return Object.fromEntries(Object.entries(labels).map(([kind, names]) => [kind, names ?? {}]));
    },
  };
  return MetricsModule.with({
    warehouse,
    freshness: figures.runs,
    labels: createWarehouseLabels(warehouse, people),
    zones: { timeZoneOf: identity.timeZoneOf },
    clock,
  });
}
