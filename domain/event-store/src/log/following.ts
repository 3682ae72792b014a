import type { LogPosition } from '@skillhub/domain/kernel';
import type { PoolClient } from 'pg';
import { checkHistory } from './check-history';
import { loadCheckpoint, type Checkpoint } from './checkpoint';
import type { FollowedEvent, FollowerOptions } from './follower';
import { openFollowerSession, type FollowerSession } from './follower-session';
import { compareLog } from './log-position';
import { measureLag, type FollowerLag } from './measure-lag';
import { readLog } from './read-log';
import { createWaiters, waitForCheckpoint } from './wait-for-checkpoint';
import { createWakeUp } from './wake-up';

/** What a kind of follower does with a batch: its effect, and moving the checkpoint to `next`. */
export type TakeBatch = (
  client: PoolClient,
  events: readonly FollowedEvent[],
  next: Checkpoint,
) => Promise<void>;

export type FollowingOptions = Omit<FollowerOptions, 'handle'> & {
  readonly take: TakeBatch;
  /** Whether the next batch may be read while one is being taken; not where `take` opens a transaction. */
  readonly readAhead: boolean;
};

export interface Following {
  start(): void;
  stop(): Promise<void>;
  catchUp(): Promise<void>;
  waitFor(log: LogPosition, timeoutMs: number): Promise<boolean>;
  lag(): Promise<FollowerLag>;
  /** Runs `work` on the connection that holds the lock, the loop paused, and starts over from the saved checkpoint. */
  exclusively<T>(work: (client: PoolClient) => Promise<T>): Promise<T>;
}

/** The loop that all followers share: one active instance, batches in order, errors retried, waiters told. */
export function createFollowing(options: FollowingOptions): Following {
  const { pool, name, batchSize = 1000, pollMs = 100, retryMs = 500, onError } = options;
  const wakeUp = createWakeUp();
  const waiters = createWaiters();
  let reached: Checkpoint | undefined;
  let running: Promise<void> | undefined;
  let stopping = false;
  let turn: Promise<unknown> = Promise.resolve();
  let session: FollowerSession | undefined;

  /** One at a time: the loop's batches, `catchUp` and `exclusively`. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

  const advance = (to: Checkpoint) => {
    reached = to;
    waiters.reached(to.log);
  };

  const openSession = async (): Promise<FollowerSession | undefined> => {
    session ??= await openFollowerSession(pool, name);
    if (session && !session.checkpoint) {
      await checkHistory(session.client);
      session.checkpoint = await loadCheckpoint(session.client, name);
      advance(session.checkpoint);
    }
    return session;
  };

  /** @returns the number of events taken; undefined where another instance is the active one */
  const takeOne = async (): Promise<number | undefined> => {
    const active = await openSession();
    if (!active?.checkpoint) return undefined;
    const { client, checkpoint } = active;
    const events = numbered(await (active.ahead ?? readLog(client, checkpoint.log, batchSize)), checkpoint);
    active.ahead = undefined;
    const last = events.at(-1);
    if (!last) return 0;
    const next: Checkpoint = { log: last.log, sequence: last.sequence };
    if (options.readAhead && events.length === batchSize) {
      active.ahead = readLog(client, next.log, batchSize);
      // Its failure is met where it is awaited.
      active.ahead.catch(() => undefined);
    }
    await options.take(client, events, next);
    active.checkpoint = next;
    advance(next);
    return events.length;
  };

  const closeSession = async (error?: unknown) => {
    const closing = session;
    session = undefined;
    await closing?.close(error);
  };

  const attempt = () =>
    inTurn(async () => {
      try {
        return await takeOne();
      } catch (error) {
        // A new connection, the saved checkpoint, the same batch again.
        await closeSession(error);
        throw error;
      }
    });

  const loop = async () => {
    while (!stopping) {
      try {
        const taken = await attempt();
        if (taken === undefined || taken < batchSize) await wakeUp.sleep(pollMs);
      } catch (error) {
        onError(error);
        await wakeUp.sleep(retryMs);
      }
    }
    await inTurn(() => closeSession());
  };

  let unsubscribe: (() => void) | undefined;
  return {
    start: () => {
      if (running) return;
      stopping = false;
      unsubscribe = options.notifier?.subscribe(wakeUp.ring);
      running = loop();
    },
    stop: async () => {
      stopping = true;
      unsubscribe?.();
      wakeUp.ring();
      await running;
      running = undefined;
      await inTurn(() => closeSession());
      waiters.giveUp();
    },
    catchUp: async () => {
      for (;;) {
        const taken = await attempt();
        if (taken === undefined) throw new Error(`${name} is followed by another instance`);
        if (taken === 0) break;
      }
      if (!running) await inTurn(() => closeSession());
    },
    waitFor: async (log, timeoutMs) => {
      if (reached && compareLog(reached.log, log) >= 0) return true;
      if (!running || !session) return waitForCheckpoint({ pool, follower: name, log, timeoutMs });
      wakeUp.ring();
      return waiters.wait(log, timeoutMs);
    },
    lag: () => measureLag(pool, name),
    exclusively: (work) =>
      inTurn(async () => {
        const active = await openSession();
        if (!active) throw new Error(`${name} is followed by another instance`);
        active.ahead = undefined;
        try {
          return await work(active.client);
        } finally {
          active.checkpoint = undefined;
          if (!running) await closeSession();
        }
      }),
  };
}

function numbered(
  events: readonly Omit<FollowedEvent, 'sequence'>[],
  { sequence }: Checkpoint,
): readonly FollowedEvent[] {
  return events.map((event, index) => ({ ...event, sequence: sequence + BigInt(index + 1) }));
}
