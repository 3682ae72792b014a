import type { Instant } from '@skillhub/domain/kernel';

/** What is known of the failed attempts for one key (an address, or a source of requests). */
export interface Attempts {
  readonly failures: number;
  readonly lastFailureAt: Instant;
}

export interface ThrottlePolicy {
  /** Failures that cost nothing: typing errors. */
  readonly free: number;
  /** Wait after the first failure above `free`, doubled by each further one. */
  readonly baseSeconds: number;
  /** Longest wait; after so much silence the count starts anew. */
  readonly maxSeconds: number;
}

/** For one address: 5 free attempts, then 2 s, 4 s, … up to 15 minutes. */
export const ACCOUNT_THROTTLE: ThrottlePolicy = { free: 5, baseSeconds: 2, maxSeconds: 900 };
/** For one source of requests, behind which many people may sit. */
export const SOURCE_THROTTLE: ThrottlePolicy = { free: 50, baseSeconds: 2, maxSeconds: 900 };

/** Seconds to wait before the next attempt is looked at; 0 when it may be tried now. */
export function secondsToWait(attempts: Attempts | undefined, policy: ThrottlePolicy, now: Instant): number {
  if (attempts === undefined || attempts.failures < policy.free) return 0;
  const delay = Math.min(
    policy.maxSeconds,
    policy.baseSeconds * 2 ** Math.min(attempts.failures - policy.free, 30),
  );
  const elapsed = (Date.parse(now) - Date.parse(attempts.lastFailureAt)) / 1000;
  return Math.max(0, Math.ceil(delay - elapsed));
}
