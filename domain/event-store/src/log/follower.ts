import type { LogPosition } from '@skillhub/domain/kernel';
import type { Pool } from 'pg';
import type { AppendNotifier } from './append-notifier';
import { saveCheckpoint } from './checkpoint';
import { createFollowing } from './following';
import type { LoggedEvent } from './logged-event';
import type { FollowerLag } from './measure-lag';

/** An event in the reading of one follower. */
export interface FollowedEvent extends LoggedEvent {
  /** 1 for the first event of the log, then without gaps; the same event has the same number at every repeat. */
  readonly sequence: bigint;
}

export interface FollowerOptions {
  /** Role skillhub_relay. One of its connections is kept while the follower is the active one. */
  readonly pool: Pool;
  /** Its checkpoint's name: one reading of the log, by one active instance at a time among all processes. */
  readonly name: string;
  /**
   * Takes a batch, never empty, in the order of the log. Resolving moves the checkpoint behind it; rejecting has the same
   * events handed out again (a batch may then be longer). At least once: it must bear repeats.
   */
  readonly handle: (events: readonly FollowedEvent[]) => Promise<void>;
  /** Told of every failure; the follower goes on by itself. */
  readonly onError: (error: unknown) => void;
  readonly notifier?: AppendNotifier;
  /** @default 1000 */
  readonly batchSize?: number;
  /** How long to sleep where nothing woke it. @default 100 */
  readonly pollMs?: number;
  /** How long to wait after a failure. @default 500 */
  readonly retryMs?: number;
}

export interface Follower {
  /** Follows the log until stopped; stands by while another instance is the active one. */
  start(): void;
  /** Resolves when no batch is being handled and the lock is free. */
  stop(): Promise<void>;
  /**
   * Handles everything that can be read now, then resolves; for imports, tests and commands of one shot.
   * @throws whatever `handle` throws, and Error where another instance is the active one
   */
  catchUp(): Promise<void>;
  /** Whether the event at `log` was handled within the time. */
  waitFor(log: LogPosition, timeoutMs: number): Promise<boolean>;
  lag(): Promise<FollowerLag>;
}

/**
 * Reads the event log for one consumer: without gaps (see {@link readLog}), every stream in its order, across restarts.
 * For effects outside this database; read models use {@link createProjector}, whose effects happen exactly once.
 */
export function createFollower(options: FollowerOptions): Follower {
  const { handle, ...rest } = options;
  const { start, stop, catchUp, waitFor, lag } = createFollowing({
    ...rest,
    readAhead: true,
    take: async (client, events, next) => {
      await handle(events);
      await saveCheckpoint(client, options.name, next, events.at(-1)?.recordedAt ?? null);
    },
  });
  return { start, stop, catchUp, waitFor, lag };
}
