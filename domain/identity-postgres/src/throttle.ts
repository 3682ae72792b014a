import { secondsToWait, type Attempts, type ThrottlePolicy } from '@skillhub/domain/identity';
import { Instant } from '@skillhub/domain/kernel';
import type { Pool } from 'pg';
import { digest } from './secrets';

/** One thing that is counted: the address that someone tries, or the source that tries. */
export interface ThrottleKey {
  readonly kind: 'account' | 'source';
  readonly value: string;
  readonly policy: ThrottlePolicy;
}

const keyOf = (key: ThrottleKey): Buffer => digest(`${key.kind}:${key.value.toLowerCase()}`);

async function find(pool: Pool, key: ThrottleKey): Promise<Attempts | undefined> {
  const { rows } = await pool.query<{ failures: number; last_failure_at: Date }>(
    'SELECT failures, last_failure_at FROM identity.sign_in_attempts WHERE attempt_key = $1',
    [keyOf(key)],
  );
  const row = rows[0];
  return row && { failures: row.failures, lastFailureAt: Instant.of(row.last_failure_at.toISOString()) };
}

/** Seconds until the next attempt is looked at, by the strictest key. */
export async function waitBeforeAttempt(
  pool: Pool,
  keys: readonly ThrottleKey[],
  now: Instant,
): Promise<number> {
  const waits = await Promise.all(
    keys.map(async (key) => secondsToWait(await find(pool, key), key.policy, now)),
  );
  return Math.max(0, ...waits);
}

/** One statement for each key, so that simultaneous failures are all counted. */
export async function countFailure(pool: Pool, keys: readonly ThrottleKey[], now: Instant): Promise<void> {
  for (const key of keys) {
    await pool.query(
      `INSERT INTO identity.sign_in_attempts AS known (attempt_key, failures, last_failure_at) VALUES ($1, 1, $2)
       ON CONFLICT (attempt_key) DO UPDATE
       SET failures = CASE WHEN known.last_failure_at < $2::timestamptz - make_interval(secs => $3) THEN 1
                           ELSE known.failures + 1 END,
           last_failure_at = EXCLUDED.last_failure_at`,
      [keyOf(key), now, key.policy.maxSeconds],
    );
  }
}

export async function forgetFailures(pool: Pool, keys: readonly ThrottleKey[]): Promise<void> {
  await pool.query('DELETE FROM identity.sign_in_attempts WHERE attempt_key = ANY($1)', [keys.map(keyOf)]);
}
