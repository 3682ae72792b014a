import {
  createAppendNotifier,
  createEventReader,
  createEventStore,
  createProjector,
  createVault,
} from '@skillhub/domain/event-store';
import { createErasureFollower, openSalesQueries, salesProjection } from '@skillhub/domain/read-models';
import type { Pool } from 'pg';
import type { Logger } from '../logging/logger';
import type { Metrics } from '../operations/metrics';
import { EVENT_CODEC } from './event-codec';
import { measured } from './measured-event-store';

export interface EventsOptions {
  /** Role skillhub_app. */
  readonly app: Pool;
  /** Role skillhub_relay. */
  readonly relay: Pool;
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

export type Events = Awaited<ReturnType<typeof composeEvents>>;

/** Builds the event store, and the read models that follow it. */
export async function composeEvents(options: EventsOptions) {
  const { app, relay, databaseUrl, masterKey, logger, metrics } = options;
  const codec = EVENT_CODEC;
  const vault = createVault({ pool: app, masterKey });
  const notifier = createAppendNotifier();
  const store = measured(createEventStore({ pool: app, codec, vault, notifier }), metrics);
  const projector = createProjector({
    pool: relay,
    projection: salesProjection,
    reader: createEventReader({ codec, vault }),
    notifier,
    onError: (error) => {
      logger.error('projection failed, trying again', { projection: salesProjection.name, error });
    },
  });
  const erasures = createErasureFollower({
    pool: relay,
    vault,
    notifier,
    onError: (error) => {
      logger.error('destruction of keys failed, trying again', { error });
    },
  });
  const queries = await openSalesQueries({ connectionString: databaseUrl });
  return { vault, notifier, store, projector, erasures, queries };
}
