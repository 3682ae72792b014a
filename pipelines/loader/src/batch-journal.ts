import type { Topic } from '@skillhub/domain/contracts';
import type { NewDeadLetter } from '@skillhub/pipelines/dead-letters';

/** One partition of a topic: batches of different lanes have nothing to do with each other. */
export interface Lane {
  readonly topic: Topic;
  readonly partition: number;
}

/** A batch by its bounds: the sequences of its first and last message. */
export interface BatchBounds {
  readonly first: bigint;
  readonly last: bigint;
  /** Messages between the bounds that are news. */
  readonly messages: number;
  /** Those of them that become rows; the others are dead letters. */
  readonly rows: number;
}

/** How far a lane is loaded. */
export interface LaneState {
  /** Everything up to here is loaded; a message with this sequence or a lower one is a repeat. */
  readonly highWater: bigint;
  /** A batch that was begun; whether it reached the warehouse is not known. */
  readonly pending: BatchBounds | undefined;
}

/** What the loader writes down so that a crash at any moment leaves nothing lost and nothing twice. */
export interface BatchJournal {
  /**
   * Begins a new generation: the relay starts over, nothing counts as loaded. `empty` empties the raw tables; should the
   * process die before it has, the next loader finishes it.
   * @throws Error where a relay is running
   */
  beginGeneration(relay: string, empty: () => Promise<void>): Promise<number>;
  /** Empties the raw tables where a generation began and the process died before they were empty. */
  finishEmptying(empty: () => Promise<void>): Promise<void>;
  /** @throws Error while the raw tables are being emptied for a new generation */
  currentGeneration(): Promise<number>;
  read(lane: Lane, generation: number): Promise<LaneState>;
  /**
   * Writes the batch down before it is inserted, together with its dead letters.
   * @throws LaneMovedError when the lane is not as `state` says
   */
  intend(batch: IntendedBatch): Promise<void>;
  /** The batch is in the warehouse. Does nothing when another instance said so before. */
  done(lane: Lane, generation: number, bounds: BatchBounds): Promise<void>;
  /** The batch is known not to be in the warehouse: its messages may be cut otherwise. */
  withdraw(lane: Lane, generation: number, bounds: BatchBounds): Promise<void>;
}

export interface IntendedBatch {
  readonly lane: Lane;
  readonly generation: number;
  readonly highWater: bigint;
  readonly bounds: BatchBounds;
  readonly deadLetters: readonly NewDeadLetter[];
}

/** Another loader works on the lane, or a replay began: what was read of it no longer holds. */
export class LaneMovedError extends Error {
  readonly code = 'loader.lane_moved';
  constructor({ topic, partition }: Lane) {
    super(`partition ${partition} of ${topic} was moved on by another loader`);
    this.name = 'LaneMovedError';
  }
}
