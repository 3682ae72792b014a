import { Instant, type Clock } from '@skillhub/domain/kernel';

export interface FixedClock extends Clock {
  /** Moves the clock on. */
  advance(milliseconds: number): void;
}

/** A clock that stands still until it is told otherwise. */
export function fixedClock(start: string = '2026-01-15T09:00:00.000Z'): FixedClock {
  let now = Date.parse(start);
  return {
    now: () => Instant.of(new Date(now).toISOString()),
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
