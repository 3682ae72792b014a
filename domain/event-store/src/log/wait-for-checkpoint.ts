import type { LogPosition } from '@skillhub/domain/kernel';
import type { Pool } from 'pg';
import { loadCheckpoint } from './checkpoint';
import { compareLog } from './log-position';

export interface CheckpointToWaitFor {
  /** Either role. */
  readonly pool: Pool;
  readonly follower: string;
  readonly log: LogPosition;
  readonly timeoutMs: number;
  /** @default 20 */
  readonly pollMs?: number;
}

/**
 * Whether a follower, in whatever process it runs, has handled the event at `log` within the time: what an HTTP edge
 * waits for to show a caller their own write.
 */
export async function waitForCheckpoint(wanted: CheckpointToWaitFor): Promise<boolean> {
  const { pool, follower, log, timeoutMs, pollMs = 20 } = wanted;
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const checkpoint = await loadCheckpoint(pool, follower);
    if (compareLog(checkpoint.log, log) >= 0) return true;
    if (performance.now() + pollMs > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/** Those who wait in the process of the follower itself: told when it advances, without a query. */
export interface Waiters {
  wait(log: LogPosition, timeoutMs: number): Promise<boolean>;
  reached(log: LogPosition): void;
  giveUp(): void;
}

export function createWaiters(): Waiters {
  const waiting = new Map<(reached: boolean) => void, LogPosition>();
  return {
    wait: (log, timeoutMs) =>
      new Promise((resolve) => {
        const settle = (isReached: boolean) => {
          clearTimeout(timer);
          waiting.delete(settle);
          resolve(isReached);
        };
        const timer = setTimeout(() => settle(false), timeoutMs);
        waiting.set(settle, log);
      }),
    reached: (to) => {
      for (const [settle, log] of waiting) if (compareLog(to, log) >= 0) settle(true);
    },
    giveUp: () => {
      for (const settle of waiting.keys()) settle(false);
    },
  };
}
