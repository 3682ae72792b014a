import { createDeadLetters } from '@skillhub/pipelines/dead-letters';
import { createRelay } from '@skillhub/pipelines/relay';
import type { EventRegistry, Transport } from '@skillhub/pipelines/transport';
import type { Pool } from 'pg';
import { auditLoading } from '../audit';
import { createLoader, type LoadedBatch } from '../loader';
import { createPostgresBatchJournal } from '../postgres-batch-journal';
import { createRawEvents, type RawDatabase } from '../raw-events';
import { createDeadLetterReplay } from '../replay-dead-letters';
import { thingRegistry } from './things';

export interface PipelineUnderTest {
  readonly pool: Pool;
  readonly warehouse: RawDatabase;
  readonly transport: Transport;
  readonly registry?: EventRegistry;
  readonly batchSize?: number;
  readonly onLoaded?: (batch: LoadedBatch) => void;
}

/** Everything between the store and the warehouse, put together as the composition root does it. */
export function createTestPipeline({ pool, warehouse, transport, ...rest }: PipelineUnderTest) {
  const { registry = thingRegistry, batchSize = 500, onLoaded = () => undefined } = rest;
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const deadLetters = createDeadLetters(pool);
  const rawEvents = createRawEvents(warehouse);
  const journal = createPostgresBatchJournal(pool, deadLetters);
  const relay = createRelay(
    { pool, transport, deadLetters, registry },
    { batchSize, paceMs: 0, pollMs: 5, retryMs: 5, onError },
  );
  const loader = createLoader(
    { transport, journal, rawEvents, deadLetters, registry },
    { onLoaded, onError },
  );
  return {
    relay,
    loader,
    deadLetters,
    rawEvents,
    errors,
    replay: createDeadLetterReplay({ deadLetters, rawEvents, registry }),
    audit: () => auditLoading({ countStored: relay.countRelayed, rawEvents, deadLetters, registry }),
  };
}
