import type { AppendRequest } from '@skillhub/domain/kernel';
import type pg from 'pg';
import { benchStore, inFlight } from './sample-deals';

export interface MeasuredAppends {
  readonly milliseconds: number;
  /** Of each append, in milliseconds. */
  readonly latencies: readonly number[];
}

/** Appends the lives of deals, so many of them at a time, each event after the answer to the one before. */
export async function appendLives(
  pool: pg.Pool,
  lives: readonly (readonly AppendRequest[])[],
  count: number,
): Promise<MeasuredAppends> {
  const store = benchStore(pool);
  const latencies: number[] = [];
  const milliseconds = await inFlight(count, lives, async (life) => {
    for (const request of life) {
      const started = performance.now();
      const answer = await store.append(request);
      if (answer.status !== 'appended')
        throw new Error(`an append of the benchmark was answered ${answer.status}`);
      latencies.push(performance.now() - started);
    }
  });
  return { milliseconds, latencies };
}
