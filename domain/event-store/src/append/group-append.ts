import type { Pool } from 'pg';
import { appendBatch, isTransportable, type BatchAnswer } from './append-statement';
import type { PreparedAppend } from './prepared-append';

export interface GroupAppendOptions {
  /** Role skillhub_app. */
  readonly pool: Pool;
  /** Batches in flight at once. @default 2 */
  readonly lanes?: number;
  /** Events in one batch at most; a single command may have more. @default 512 */
  readonly maxEvents?: number;
  /**
   * Commands that wait are shared among the free lanes in batches of at least so many: one batch is then stored while
   * the answers of the other are worked on. Smaller ones would cost more than that gains. @default 96
   */
  readonly minShare?: number;
}

export interface GroupAppend {
  append(command: PreparedAppend): Promise<BatchAnswer>;
  /** Resolves when nothing is waiting or in flight. */
  drain(): Promise<void>;
}

interface Waiting {
  readonly command: PreparedAppend;
  readonly resolve: (answer: BatchAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commands that arrive while the lanes are busy are collected and sent as one statement, hence one transaction and one
 * flush for all of them: the more load, the larger the batches. A batch holds one tenant's commands. One that cannot be
 * stored fails alone: its batch is sent again one by one.
 */
export function createGroupAppend(options: GroupAppendOptions): GroupAppend {
  const { pool, lanes = 2, maxEvents = 512, minShare = 96 } = options;
  const queues = new Map<string, Waiting[]>();
  const idle: (() => void)[] = [];
  let waitingCount = 0;
  let inFlight = 0;
  let isScheduled = false;

  const send = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const answers = await appendRetrying(
        pool,
        batch.map(({ command }) => command),
      );
      batch.forEach((waiting, index) => {
        const answer = answers[index];
        if (answer) waiting.resolve(answer);
      });
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1 && only) only.reject(error);
      // The connection is gone, and whether the batch was committed is not known: nobody may send it again.
      else if (!isStatementFailure(error)) batch.forEach(({ reject }) => reject(error));
      else for (const waiting of batch) await send([waiting]);
    }
  };

  const fillLanes = () => {
    isScheduled = false;
    while (inFlight < lanes) {
      const share = Math.max(minShare, Math.ceil(waitingCount / (lanes - inFlight)));
      const batch = takeBatch(queues, share, maxEvents);
      if (batch.length === 0) break;
      waitingCount -= batch.length;
      inFlight += 1;
      void send(batch).finally(() => {
        inFlight -= 1;
        fillLanes();
      });
    }
    if (inFlight === 0) for (const resolve of idle.splice(0)) resolve();
  };

  return {
    append: (command) => {
      if (!isTransportable(command))
        return Promise.reject(new Error('an id or key holds a control character'));
      return new Promise((resolve, reject) => {
        const waiting: Waiting = { command, resolve, reject };
        const queue = queues.get(command.tenant);
        if (queue) queue.push(waiting);
        else queues.set(command.tenant, [waiting]);
        waitingCount += 1;
        if (isScheduled || inFlight >= lanes) return;
        // Whatever else arrives in this turn of the event loop travels along.
        isScheduled = true;
        setImmediate(fillLanes);
      });
    },
    drain: () =>
      inFlight === 0 && queues.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            idle.push(resolve);
          }),
  };
}

/** The next commands of the tenant that waits longest; of twins under one idempotency key only the first. */
function takeBatch(
  queues: Map<string, Waiting[]>,
  maxCommands: number,
  maxEvents: number,
): readonly Waiting[] {
  const next = queues.entries().next();
  if (next.done) return [];
  const [tenant, queue] = next.value;
  queues.delete(tenant);
  const batch: Waiting[] = [];
  const rest: Waiting[] = [];
  const keys = new Set<string>();
  let events = 0;
  for (const waiting of queue) {
    const { command } = waiting;
    const key = command.idempotency?.key;
    events += command.events.length;
    const isFull = batch.length >= maxCommands || (batch.length > 0 && events > maxEvents);
    if (isFull || (key !== undefined && keys.has(key))) {
      rest.push(waiting);
      continue;
    }
    if (key !== undefined) keys.add(key);
    batch.push(waiting);
  }
  // To the end of the line: every tenant gets its turn.
  if (rest.length > 0) queues.set(tenant, rest);
  return batch;
}

const ATTEMPTS = 3;

async function appendRetrying(
  pool: Pool,
  commands: readonly PreparedAppend[],
): Promise<readonly BatchAnswer[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await appendBatch(pool, commands);
    } catch (error) {
      // Deadlock and serialization failures (class 40) pass; the whole batch was rolled back.
      if (attempt === ATTEMPTS || !sqlState(error)?.startsWith('40')) throw error;
    }
  }
}

/** Whether the server has refused the statement and rolled it back, rather than gone away (classes 08, 57, 25P0x). */
function isStatementFailure(error: unknown): boolean {
  const state = sqlState(error);
  return state !== undefined && !/^(08|57|25)/.test(state);
}

function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}
