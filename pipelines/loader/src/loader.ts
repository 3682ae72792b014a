import type { Topic } from '@skillhub/domain/contracts';
import type { DeadLetters } from '@skillhub/pipelines/dead-letters';
import type { Batch, EventRegistry, Message, Subscription, Transport } from '@skillhub/pipelines/transport';
import type { BatchJournal } from './batch-journal';
import { createLaneLoader } from './lane-loader';
import { createMessagePipeline } from './message-pipeline';
import type { RawEvents } from './raw-events';

/** A batch that is in the warehouse; a sign for what computes from the raw tables. */
export interface LoadedBatch {
  readonly topic: Topic;
  readonly partition: number;
  readonly first: bigint;
  readonly last: bigint;
  readonly rows: number;
  readonly tenants: readonly string[];
}

/** Counted since the process started. */
export interface LoaderCounts {
  loaded: number;
  batches: number;
  lastBatchRows: number;
  /** Messages that had been loaded before. */
  repeated: number;
  /** Messages from before the last replay. */
  outdated: number;
  deadLetters: number;
  failures: number;
}

export interface LoaderPorts {
  readonly transport: Transport;
  readonly journal: BatchJournal;
  readonly rawEvents: RawEvents;
  readonly deadLetters: Pick<DeadLetters, 'record'>;
  readonly registry: EventRegistry;
}

export interface LoaderOptions {
  /** Default `warehouse-loader`. */
  readonly group?: string;
  /** Rows of one insert at most. Default 10,000. */
  readonly maxRows?: number;
  /** Called after each batch; must not throw and is not waited for. */
  readonly onLoaded?: (batch: LoadedBatch) => void;
  /** Told of each failure; the transport delivers again by itself. */
  readonly onError: (error: unknown) => void;
}

export interface Loader {
  start(): Promise<void>;
  /** Resolves when no batch is being loaded and none will be. */
  stop(): Promise<void>;
  metrics(): Readonly<LoaderCounts>;
  /**
   * Empties the raw tables and sets the relay back to the first event of the store: what follows is identical to what was
   * there. The relay and the loaders of other processes have to be stopped; start the relay again afterwards.
   * @param relay the name of the relay's checkpoint
   * @returns the generation of the messages that will be loaded from now on
   */
  replayFromZero(relay: string): Promise<number>;
}

const INSERTS_A_DELIVERY = 4;

/** Takes the messages of every topic in the registry into the raw tables of the warehouse, each exactly once. */
export function createLoader(ports: LoaderPorts, options: LoaderOptions): Loader {
  const { transport, journal, rawEvents, deadLetters, registry } = ports;
  const { group = 'warehouse-loader', maxRows = 10_000, onLoaded = () => undefined, onError } = options;
  const counts: LoaderCounts = {
    loaded: 0,
    batches: 0,
    lastBatchRows: 0,
    repeated: 0,
    outdated: 0,
    deadLetters: 0,
    failures: 0,
  };
  const lanes = new Map<string, ReturnType<typeof createLaneLoader>>();
  let generation: number | undefined;
  let subscription: Subscription | undefined;
  // One batch after the other: the warehouse has one writer, and a replay must find none at work.
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function emptyAll(): Promise<void> {
    for (const topic of registry.topics) await rawEvents.empty(topic);
  }

  function forget(): void {
    generation = undefined;
    lanes.clear();
  }

  function laneOf(batch: Batch, current: number) {
    const id = `${batch.topic}|${batch.partition}`;
    const lane =
      lanes.get(id) ??
      createLaneLoader({
        lane: { topic: batch.topic, partition: batch.partition },
        generation: current,
        maxRows,
        journal,
        rawEvents,
        messages: createMessagePipeline(registry, batch.partition),
        counts,
        onLoaded,
      });
    lanes.set(id, lane);
    return lane;
  }

  async function load(batch: Batch): Promise<void> {
    const newest = batch.messages.reduce((most, message) => Math.max(most, generationOf(message)), 0);
    if (generation === undefined || newest > generation) {
      forget();
      generation = await journal.currentGeneration();
    }
    const current = generation;
    if (newest > current) throw new Error(`generation ${newest} was published before it began`);

    const foreign = batch.messages.filter((message) => message.sequence < 1n);
    await recordForeign(foreign, batch.partition);
    const numbered = batch.messages.filter((message) => message.sequence >= 1n);
    const timely = numbered.filter((message) => generationOf(message) === current);
    counts.outdated += numbered.length - timely.length;
    if (timely.length > 0) await laneOf(batch, current).load(timely);
  }

  /** Without a sequence nothing can be said about repeats: such a message never counts, it is only kept. */
  async function recordForeign(foreign: readonly Message[], partition: number): Promise<void> {
    if (foreign.length === 0) return;
    await deadLetters.record(
      foreign.map((message) => ({
        stage: 'loader',
        step: 'decode-event',
        reason: 'no_sequence',
        message,
        partition,
      })),
    );
    counts.deadLetters += foreign.length;
  }

  return {
    async start() {
      await journal.finishEmptying(emptyAll);
      subscription ??= await transport.subscribe({
        group,
        topics: registry.topics,
        // Several inserts of one delivery: the steps of the next run while the engine is at work on the last.
        maxBatch: maxRows * INSERTS_A_DELIVERY,
        handle: (batch) => inTurn(() => load(batch)),
        onError: (error) => {
          counts.failures += 1;
          onError(error);
        },
      });
    },
    async stop() {
      const stopping = subscription;
      subscription = undefined;
      await stopping?.stop();
      await turn;
    },
    metrics: () => ({ ...counts }),
    replayFromZero: (relay) =>
      inTurn(async () => {
        try {
          return await journal.beginGeneration(relay, emptyAll);
        } finally {
          forget();
        }
      }),
  };
}

/** Messages of a time before replays were counted belong to the first generation. */
function generationOf(message: Message): number {
  const text = message.attributes['generation'] ?? '0';
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
