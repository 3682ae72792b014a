import { Instant } from '@skillhub/domain/kernel';
import { ACCOUNT_THROTTLE, secondsToWait, type Attempts } from './sign-in-throttle';

const at = (seconds: number): Instant =>
  Instant.of(new Date(Date.parse('2026-01-05T08:00:00.000Z') + seconds * 1000).toISOString());
const failedTimes = (failures: number): Attempts => ({ failures, lastFailureAt: at(0) });

describe('throttling of sign-in attempts', () => {
  it('lets the first attempts through', () => {
    expect(secondsToWait(undefined, ACCOUNT_THROTTLE, at(0))).toBe(0);
    expect(secondsToWait(failedTimes(4), ACCOUNT_THROTTLE, at(0))).toBe(0);
  });

  it('doubles the wait with each further failure, up to its limit', () => {
    expect([5, 6, 7, 40].map((n) => secondsToWait(failedTimes(n), ACCOUNT_THROTTLE, at(0)))).toEqual([
      2, 4, 8, 900,
    ]);
  });

  it('counts the wait from the last failure', () => {
    expect(secondsToWait(failedTimes(7), ACCOUNT_THROTTLE, at(3))).toBe(5);
    expect(secondsToWait(failedTimes(7), ACCOUNT_THROTTLE, at(8))).toBe(0);
  });
});
