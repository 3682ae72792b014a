import type { Instant } from '@skillhub/domain/kernel';
import type { Freshness } from '@skillhub/warehouse/contracts';
import type { Contained } from './transform-runs';

export interface FreshnessPolicy {
  readonly warnAfterSeconds: number;
  readonly errorAfterSeconds: number;
}

export interface FreshnessFacts {
  readonly contained: Contained | undefined;
  /** The oldest moment at which something waits to be shown. */
  readonly pendingSince: Instant | undefined;
  /** Why the last run failed. */
  readonly problem: string | undefined;
  readonly everRun: boolean;
  readonly now: Instant;
  readonly policy: FreshnessPolicy;
}

/**
 * Age of figures (10.43): how long something has been waiting to be in them; nothing waiting is age 0, however long ago
 * the last event was. A failing model makes them late at once and stale when it lasts. The reason names the model's file,
 * never a value.
 */
export function freshnessOf(facts: FreshnessFacts): Freshness {
  const { contained, pendingSince, problem, everRun, now, policy } = facts;
  const lastEventAt = contained?.lastRecordedAt ?? null;
  if (!everRun && problem === undefined) {
    return { status: 'empty', lastEventAt, ageSeconds: null, reason: 'the models have not run yet' };
  }
  const age =
    pendingSince === undefined ? 0 : Math.max(0, (Date.parse(now) - Date.parse(pendingSince)) / 1000);
  const reason = problem === undefined ? {} : { reason: firstLine(problem) };
  if (age > policy.errorAfterSeconds) return { status: 'stale', lastEventAt, ageSeconds: age, ...reason };
  if (problem !== undefined || age > policy.warnAfterSeconds) {
    return { status: 'late', lastEventAt, ageSeconds: age, ...reason };
  }
  if (contained === undefined) return { status: 'empty', lastEventAt, ageSeconds: age };
  return { status: 'fresh', lastEventAt, ageSeconds: age };
}

const firstLine = (text: string) => (text.split('\n')[0] ?? '').slice(0, 300);
