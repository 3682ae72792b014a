import { setImmediate } from 'node:timers/promises';
import type { NewDeadLetter } from '@skillhub/pipelines/dead-letters';
import type { Message } from '@skillhub/pipelines/transport';
import type { BatchBounds, BatchJournal, Lane, LaneState } from './batch-journal';
import type { LoadedBatch, LoaderCounts } from './loader';
import type { MessagePipeline } from './message-pipeline';
import type { RawEvent } from './raw-event';
import type { RawEvents } from './raw-events';

export interface LaneLoaderOptions {
  readonly lane: Lane;
  readonly generation: number;
  readonly maxRows: number;
  readonly journal: BatchJournal;
  readonly rawEvents: RawEvents;
  readonly messages: MessagePipeline;
  readonly counts: LoaderCounts;
  readonly onLoaded: (batch: LoadedBatch) => void;
}

/** A batch cut and put through the steps. */
interface PreparedBatch {
  readonly bounds: BatchBounds;
  readonly rows: readonly RawEvent[];
  readonly deadLetters: readonly NewDeadLetter[];
}

/**
 * Loads one partition of a topic, exactly once. Messages come in the order of their sequence, except for repeats, which
 * are known by a sequence that was seen. Before a batch is inserted its bounds are written down; a batch whose fate is
 * unknown is inserted again with the same bounds, and the engine drops it by its token if it was there.
 */
export function createLaneLoader(options: LaneLoaderOptions) {
  const { lane, generation, maxRows, journal, rawEvents, counts } = options;
  let known: LaneState | undefined;

  async function load(delivered: readonly Message[]): Promise<void> {
    try {
      known ??= await journal.read(lane, generation);
      let fresh = news(delivered, known.highWater);
      counts.repeated += delivered.length - fresh.length;
      if (known.pending !== undefined && fresh.length > 0) {
        await settle(known.pending, fresh);
        const { highWater } = known;
        fresh = fresh.filter((message) => message.sequence > highWater);
      }
      let batch = prepare(fresh.slice(0, maxRows));
      for (let next = maxRows; batch !== undefined; next += maxRows) {
        const { bounds, deadLetters } = batch;
        await journal.intend({ lane, generation, highWater: known.highWater, bounds, deadLetters });
        batch = await insert(batch, fresh.slice(next, next + maxRows));
      }
    } catch (error) {
      // What the journal and the warehouse hold is not known any more: read again at the next delivery.
      known = undefined;
      throw error;
    }
  }

  /** @returns the batch of `following`: the steps run while the engine is at work */
  async function insert(
    { bounds, rows, deadLetters }: PreparedBatch,
    following: readonly Message[] = [],
  ): Promise<PreparedBatch | undefined> {
    const [, next] = await Promise.all([
      rows.length > 0 ? rawEvents.insert(lane.topic, rows, tokenOf(bounds)) : undefined,
      following.length > 0 ? setImmediate().then(() => prepare(following)) : undefined,
    ]);
    await journal.done(lane, generation, bounds);
    known = { highWater: bounds.last, pending: undefined };
    counts.loaded += rows.length;
    counts.deadLetters += deadLetters.length;
    counts.batches += 1;
    counts.lastBatchRows = rows.length;
    options.onLoaded({
      ...lane,
      first: bounds.first,
      last: bounds.last,
      rows: rows.length,
      tenants: [...new Set(rows.map((row) => row.tenant))],
    });
    return next;
  }

  /** Finds out about a batch that was begun and not finished. */
  async function settle(pending: BatchBounds, fresh: readonly Message[]): Promise<void> {
    const again = fresh.filter((message) => message.sequence <= pending.last);
    const whole =
      again.length === pending.messages &&
      again[0]?.sequence === pending.first &&
      again.at(-1)?.sequence === pending.last;
    const batch = whole ? prepare(again) : undefined;
    if (batch !== undefined && batch.bounds.rows === pending.rows) {
      await insert(batch);
      return;
    }
    // The delivery ends inside the batch, or the contracts have changed since: it cannot be made again as it was.
    if (await rawEvents.isInserting(tokenOf(pending))) {
      throw new Error(`the insert of ${tokenOf(pending)} is still running`);
    }
    const [begin] = fresh;
    const found = await rawEvents.countBetween(lane, pending.first, pending.last);
    if (found === pending.rows) {
      await journal.done(lane, generation, pending);
      known = { highWater: pending.last, pending: undefined };
    } else if (found === 0 && begin !== undefined && begin.sequence <= pending.first) {
      await journal.withdraw(lane, generation, pending);
      known = { highWater: known?.highWater ?? 0n, pending: undefined };
    } else {
      throw new Error(`${tokenOf(pending)} has ${found} of ${pending.rows} rows and cannot be made again`);
    }
  }

  function prepare(messages: readonly Message[]): PreparedBatch | undefined {
    const [first, last] = [messages[0]?.sequence, messages.at(-1)?.sequence];
    if (first === undefined || last === undefined) return undefined;
    const rows: RawEvent[] = [];
    const deadLetters: NewDeadLetter[] = [];
    for (const message of messages) {
      const result = options.messages.run(message);
      if (result.outcome === 'ok') {
        rows.push(result.value);
      } else {
        const { step, reason } = result;
        const details = result.outcome === 'deadLetter' ? result.details : undefined;
        deadLetters.push({
          stage: 'loader',
          step,
          reason,
          message,
          partition: lane.partition,
          ...(details === undefined ? {} : { details }),
        });
      }
    }
    return { bounds: { first, last, messages: messages.length, rows: rows.length }, rows, deadLetters };
  }

  /** The generation is part of it: what was loaded before a replay is not a repeat. */
  function tokenOf({ first, last }: BatchBounds): string {
    return `${lane.topic}:${lane.partition}:${generation}:${first}-${last}`;
  }

  return { load };
}

/** What was not loaded yet. A sequence that is not above all before it is a repeat within the delivery. */
function news(delivered: readonly Message[], highWater: bigint): Message[] {
  let highest = highWater;
  return delivered.filter(({ sequence }) => {
    if (sequence <= highest) return false;
    highest = sequence;
    return true;
  });
}
