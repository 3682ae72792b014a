import {
  countEvents,
  createFollower,
  loadCheckpoint,
  type AppendNotifier,
  type EventCount,
  type FollowedEvent,
  type FollowerLag,
} from '@skillhub/domain/event-store';
import type { LogPosition } from '@skillhub/domain/kernel';
import type { DeadLetters, NewDeadLetter } from '@skillhub/pipelines/dead-letters';
import { pipeline } from '@skillhub/pipelines/steps';
import type { EventRegistry, Message, Transport } from '@skillhub/pipelines/transport';
import type { Pool } from 'pg';
import { currentGeneration } from './generation';
import { findContract, messageWithoutContract, toMessage } from './to-message.step';

/** The name of the relay's checkpoint and of the lock that lets one relay work at a time. */
export const RELAY = 'relay';

export interface RelayPorts {
  /** Of the role skillhub_relay. */
  readonly pool: Pool;
  readonly transport: Pick<Transport, 'publish'>;
  readonly deadLetters: Pick<DeadLetters, 'record'>;
  readonly registry: EventRegistry;
}

export interface RelayOptions {
  readonly notifier?: AppendNotifier;
  /** Events read and published at once. Default 5,000. */
  readonly batchSize?: number;
  /** Shortest time between two batches that are not full, so that a trickle of events becomes few inserts. Default 25 ms. */
  readonly paceMs?: number;
  /** How long a stop waits for the publication that is under way. Default 2 s. */
  readonly stopGraceMs?: number;
  readonly pollMs?: number;
  readonly retryMs?: number;
  /** Told of each failure; the relay goes on by itself. */
  readonly onError: (error: unknown) => void;
}

export interface RelayMetrics {
  /** Events not published yet, and the age of the oldest. */
  readonly lag: FollowerLag;
  /** Since the process started. */
  readonly published: number;
  readonly deadLetters: number;
  readonly failures: number;
  /** Number of the last event that was published here. */
  readonly sequence: bigint;
}

export interface Relay {
  start(): void;
  /** Resolves when nothing is being published; a publication that takes too long is repeated at the next start. */
  stop(): Promise<void>;
  /** Publishes everything that can be read now. */
  catchUp(): Promise<void>;
  /** Whether the event at `log` was published within the time. */
  waitFor(log: LogPosition, timeoutMs: number): Promise<boolean>;
  metrics(): Promise<RelayMetrics>;
  /** How many events of each type it has come past in the store; what an audit of the loading compares with. */
  countRelayed(): Promise<readonly EventCount[]>;
}

/** Follows the event store and publishes every event, at least once, in its order. One relay works at a time. */
export function createRelay(ports: RelayPorts, options: RelayOptions): Relay {
  const { pool, transport, deadLetters, registry } = ports;
  const { batchSize = 5_000, paceMs = 25, stopGraceMs = 2_000, onError } = options;
  const contracts = findContract(registry);
  const counts = { published: 0, deadLetters: 0, failures: 0, sequence: 0n };
  let stopping = Promise.withResolvers<never>();
  stopping.promise.catch(() => undefined);
  let nextNotBefore = 0;

  const follower = createFollower({
    pool,
    name: RELAY,
    batchSize,
    handle: (events) => Promise.race([relay(events), stopping.promise]),
    onError: (error) => {
      if (error instanceof RelayStoppedError) return;
      counts.failures += 1;
      onError(error);
    },
    ...(options.notifier === undefined ? {} : { notifier: options.notifier }),
    ...(options.pollMs === undefined ? {} : { pollMs: options.pollMs }),
    ...(options.retryMs === undefined ? {} : { retryMs: options.retryMs }),
  });

  async function relay(events: readonly FollowedEvent[]): Promise<void> {
    if (events.length < batchSize) await pace();
    const generation = await currentGeneration(pool);
    const steps = pipeline(contracts).then(toMessage(generation));
    const messages: Message[] = [];
    const refused: NewDeadLetter[] = [];
    for (const event of events) {
      const result = steps.run(event);
      if (result.outcome === 'ok') messages.push(result.value);
      else {
        refused.push({
          stage: 'relay',
          step: result.step,
          reason: result.reason,
          message: messageWithoutContract(event, generation),
          ...(result.outcome === 'deadLetter' && result.details !== undefined
            ? { details: result.details }
            : {}),
        });
      }
    }
    // Kept before the checkpoint passes it; what is kept again after a failure is the same dead letter.
    await deadLetters.record(refused);
    await transport.publish(messages);
    counts.published += messages.length;
    counts.deadLetters += refused.length;
    counts.sequence = events.at(-1)?.sequence ?? counts.sequence;
  }

  async function pace(): Promise<void> {
    const wait = nextNotBefore - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    nextNotBefore = performance.now() + paceMs;
  }

  return {
    start() {
      stopping = Promise.withResolvers<never>();
      stopping.promise.catch(() => undefined);
      follower.start();
    },
    async stop() {
      const giveUp = setTimeout(() => stopping.reject(new RelayStoppedError()), stopGraceMs);
      try {
        await follower.stop();
      } finally {
        clearTimeout(giveUp);
      }
    },
    catchUp: () => follower.catchUp(),
    waitFor: (log, timeoutMs) => follower.waitFor(log, timeoutMs),
    countRelayed: async () => countEvents(pool, (await loadCheckpoint(pool, RELAY)).log),
    metrics: async () => ({ ...counts, lag: await follower.lag() }),
  };
}

/** The publication that was under way at a stop was not waited for. */
class RelayStoppedError extends Error {
  constructor() {
    super('the relay was stopped');
    this.name = 'RelayStoppedError';
  }
}
