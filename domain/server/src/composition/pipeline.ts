import { EVERY_EVENT } from '@skillhub/domain/contracts';
import type { AppendNotifier } from '@skillhub/domain/event-store';
import { createDeadLetters } from '@skillhub/pipelines/dead-letters';
import {
  auditLoading,
  createDeadLetterReplay,
  createLoader,
  createPostgresBatchJournal,
  createRawEvents,
  type LoadedBatch,
} from '@skillhub/pipelines/loader';
import { createRelay } from '@skillhub/pipelines/relay';
import { createInProcessTransport, eventRegistry, type Transport } from '@skillhub/pipelines/transport';
import { createKafkaTransport } from '@skillhub/pipelines/transport-kafka';
import type { Warehouse } from '@skillhub/warehouse/engine';
import type { Pool } from 'pg';
import type { Config } from '../config/config';
import type { Logger } from '../logging/logger';

export interface PipelineOptions {
  readonly config: Pick<Config, 'transport'>;
  /** Role skillhub_relay. */
  readonly relay: Pool;
  readonly warehouse: Warehouse;
  readonly notifier: AppendNotifier;
  readonly onLoaded: (batch: LoadedBatch) => void;
  readonly logger: Logger;
}

export type Pipeline = ReturnType<typeof composePipeline>;

/** Builds the way of a fact from the event store to the raw tables of the warehouse. */
export function composePipeline(options: PipelineOptions) {
  const { config, relay: pool, warehouse, notifier, onLoaded, logger } = options;
  const registry = eventRegistry(EVERY_EVENT);
  const transport = openTransport(config.transport, logger);
  const deadLetters = createDeadLetters(pool);
  const rawEvents = createRawEvents(warehouse);
  const relay = createRelay(
    { pool, transport, deadLetters, registry },
    {
      notifier,
      onError: (error) => {
        logger.error('relay failed, trying again', { error });
      },
    },
  );
  const loader = createLoader(
    { transport, journal: createPostgresBatchJournal(pool, deadLetters), rawEvents, deadLetters, registry },
    {
      onLoaded,
      onError: (error) => {
        logger.error('loader failed, trying again', { error });
      },
    },
  );
  return {
    transport,
    relay,
    loader,
    deadLetters,
    replay: createDeadLetterReplay({ deadLetters, rawEvents, registry }),
    audit: () => auditLoading({ countStored: relay.countRelayed, rawEvents, deadLetters, registry }),
  };
}

function openTransport(transport: Config['transport'], logger: Logger): Transport {
  if (transport.kind === 'in_process') return createInProcessTransport();
  return createKafkaTransport({
    brokers: transport.brokers,
    clientId: 'skillhub',
    ...(transport.prefix === undefined ? {} : { prefix: transport.prefix }),
    log: ({ level, message, details }) => {
      logger[level](`kafka: ${message}`, { details });
    },
  });
}
