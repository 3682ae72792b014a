import type { Clock, Instant } from '@skillhub/domain/kernel';
import type { Freshness } from '@skillhub/warehouse/contracts';
import { freshnessOf, type FreshnessPolicy } from './freshness';

/** What one run of the models did; structurally what `runModels` of the warehouse answers. */
export interface RunOutcome {
  readonly ok: boolean;
  readonly results: readonly {
    readonly model: string;
    readonly status: string;
    readonly milliseconds: number;
    readonly message?: string;
  }[];
}

/** The newest of a tenant's events in the raw tables. */
export interface Contained {
  readonly lastEventAt: Instant;
  readonly lastRecordedAt: Instant;
  /** Number of the event in the relay's reading. */
  readonly lastSequence: number;
}

export interface RunReport {
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly ok: boolean;
  /** Why it failed, each model by name. */
  readonly problems: readonly string[];
  readonly outcome: RunOutcome | undefined;
}

export interface TransformStatus {
  readonly lastRun: RunReport | undefined;
  readonly lastSuccess: RunReport | undefined;
  /** Since when something is loaded that the marts do not show; undefined when they show all. */
  readonly pendingSince: Instant | undefined;
  /** Failures in a row. */
  readonly failures: number;
  readonly running: boolean;
  /** What the marts contain, by tenant. */
  readonly contained: ReadonlyMap<string, Contained>;
}

export interface TransformRunsOptions {
  /** Brings the models up to date. */
  readonly run: () => Promise<RunOutcome>;
  /** What is loaded now, by tenant; read just before each run, so that the run contains at least that. */
  readonly contents: () => Promise<ReadonlyMap<string, Contained>>;
  readonly clock: Clock;
  /** Told of every run: logs and measures. */
  readonly onRun?: (report: RunReport) => void;
  /** Calls back after a while; answers how to call it off. @default setTimeout */
  readonly schedule?: (milliseconds: number, work: () => void) => () => void;
  /** How long notifications are collected before a run. @default 5 ms */
  readonly collectMilliseconds?: number;
  /** First wait after a failure, doubled for each further one up to 60 s. @default 1 s */
  readonly retryMilliseconds?: number;
  /** Since when events wait before they are loaded (lag of the relay and the loader), if known. */
  readonly upstreamPendingSince?: () => Instant | undefined;
}

export interface TransformRuns {
  /** To be called after each insert into the raw tables. Returns at once; many calls become one run. */
  loaded(): void;
  /** Runs once more in any case; resolves with the report of a run that began after the call. */
  runNow(): Promise<RunReport>;
  /** Resolves when nothing is loaded that the marts do not show. Never while runs fail. */
  settled(): Promise<void>;
  status(): TransformStatus;
  /** How fresh the figures of a tenant are (10.43). */
  freshness(tenant: string, policy: FreshnessPolicy): Freshness;
  /** Waits for a run that is under way; starts none. */
  stop(): Promise<void>;
}

const LONGEST_WAIT = 60_000;

/**
 * Keeps the marts up with what is loaded: one run at a time, notifications that come meanwhile become the next one,
 * failures are retried and shown, never silent.
 */
export function createTransformRuns(options: TransformRunsOptions): TransformRuns {
  const { clock, collectMilliseconds = 5, retryMilliseconds = 1_000 } = options;
  const schedule = options.schedule ?? defaultSchedule;
  let pendingSince: Instant | undefined;
  /** What the run under way will show has been waiting since then. */
  let runningFor: Instant | undefined;
  let contained: ReadonlyMap<string, Contained> = new Map();
  let lastRun: RunReport | undefined;
  let lastSuccess: RunReport | undefined;
  let failures = 0;
  let current: Promise<RunReport> | undefined;
  let cancel: (() => void) | undefined;
  let stopped = false;
  let waiting: (() => void)[] = [];

  async function runOnce(): Promise<RunReport> {
    cancel?.();
    cancel = undefined;
    const startedAt = clock.now();
    const pendingBefore = pendingSince;
    // What is loaded from here on is news again; put back if the run fails.
    pendingSince = undefined;
    runningFor = pendingBefore;
    let outcome: RunOutcome | undefined;
    const problems: string[] = [];
    try {
      const contents = await options.contents();
      outcome = await options.run();
      if (outcome.ok) contained = contents;
      else problems.push(...outcome.results.flatMap(({ message }) => message ?? []));
    } catch (error) {
      // The engine itself does not answer: as bad as a failing model, and told in the same way.
      problems.push(error instanceof Error ? error.message : String(error));
    }
    runningFor = undefined;
    const ok = problems.length === 0 && outcome?.ok === true;
    const report: RunReport = { startedAt, finishedAt: clock.now(), ok, problems, outcome };
    lastRun = report;
    failures = ok ? 0 : failures + 1;
    if (ok) lastSuccess = report;
    else pendingSince = pendingBefore ?? pendingSince ?? startedAt;
    return report;
  }

  function start(): Promise<RunReport> {
    current = runOnce().then((report) => {
      current = undefined;
      options.onRun?.(report);
      if (pendingSince === undefined) {
        for (const resolve of waiting) resolve();
        waiting = [];
      } else {
        plan(
          report.ok ? collectMilliseconds : Math.min(retryMilliseconds * 2 ** (failures - 1), LONGEST_WAIT),
        );
      }
      return report;
    });
    return current;
  }

  function plan(milliseconds: number): void {
    if (stopped || current !== undefined || cancel !== undefined) return;
    cancel = schedule(milliseconds, () => {
      cancel = undefined;
      if (!stopped && current === undefined) void start();
    });
  }

  return {
    loaded: () => {
      pendingSince ??= clock.now();
      // After a failure the next attempt is planned already, and not to be hastened by every batch.
      if (failures === 0) plan(collectMilliseconds);
    },
    runNow: async () => {
      while (current !== undefined) await current;
      return start();
    },
    settled: () =>
      pendingSince === undefined && current === undefined
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
    status: () => ({
      lastRun,
      lastSuccess,
      pendingSince,
      failures,
      running: current !== undefined,
      contained,
    }),
    freshness: (tenant, policy) =>
      freshnessOf({
        contained: contained.get(tenant),
        pendingSince: earliest(runningFor ?? pendingSince, options.upstreamPendingSince?.()),
        problem: failures > 0 ? lastRun?.problems[0] : undefined,
        everRun: lastSuccess !== undefined,
        now: clock.now(),
        policy,
      }),
    stop: async () => {
      stopped = true;
      cancel?.();
      cancel = undefined;
      await current;
    },
  };
}

function earliest(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function defaultSchedule(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}
