import { createFollower } from '@skillhub/domain/event-store';
import {
  createNaiveReader,
  disturbAppends,
  reportReading,
  type ReadingReport,
} from '@skillhub/domain/event-store/testing';
import { appendLives } from './harness/append-lives';
import type { Arm, Bench, BenchContext } from './harness/bench';
import { median } from './harness/interleave';
import { withBenchDatabase, type BenchDatabase } from './harness/postgres';
import { createIds, dealLives } from './harness/sample-deals';

/**
 * G2. While appends run at full load, other transactions take their number early and commit late, or roll back. Our
 * follower and a reader of `position > last` read the same log all the while, on their own.
 */
export const follower: Bench = {
  name: 'follower',
  bar: 'G2: among slow commits and rollbacks 0 lost, 0 repeated, 0 out of order, while a naive reader loses some',
  run: (context) =>
    withBenchDatabase(context, async (database) => {
      const ours: ReadingReport[] = [];
      const naive: ReadingReport[] = [];
      let events = 0;
      for (let round = 1; round <= context.rounds; round += 1) {
        const result = await followRound(database, context, round);
        ours.push(result.ours);
        naive.push(result.naive);
        events += result.events;
        context.say(
          `round ${round}  ${result.events} events, ours lost ${result.ours.lost}, naive lost ${result.naive.lost}`,
        );
      }
      const arm = (name: string, reports: readonly ReadingReport[], of: keyof ReadingReport): Arm => ({
        name: `${name} ${of}`,
        samples: reports.map((report) => report[of]),
      });
      const worst = (of: keyof ReadingReport) => Math.max(...ours.map((report) => report[of]));
      return {
        unit: 'events',
        arms: [
          arm('ours', ours, 'lost'),
          arm('ours', ours, 'repeated'),
          arm('ours', ours, 'outOfOrder'),
          arm('naive', naive, 'lost'),
        ],
        verdicts: [
          { name: 'lost by ours, worst round', value: worst('lost'), bar: { atMost: 0 } },
          { name: 'repeated by ours, worst round', value: worst('repeated'), bar: { atMost: 0 } },
          { name: 'out of order by ours, worst round', value: worst('outOfOrder'), bar: { atMost: 0 } },
          {
            name: 'lost by the naive reader',
            value: median(naive.map(({ lost }) => lost)),
            bar: { atLeast: 1 },
          },
        ],
        facts: { postgres: database.version, events },
      };
    }),
};

async function followRound(
  database: BenchDatabase,
  { seed, events = 12_000 }: BenchContext,
  round: number,
): Promise<{ readonly ours: ReadingReport; readonly naive: ReadingReport; readonly events: number }> {
  await database.owner.query('TRUNCATE event_store.events, pipeline.checkpoints');
  const seen: string[] = [];
  const followed = createFollower({
    pool: database.relay,
    name: 'bench',
    batchSize: 200,
    pollMs: 2,
    handle: async (batch) => {
      for (const event of batch) seen.push(`${event.streamId}@${event.version}`);
    },
    onError: (error) => {
      throw error;
    },
  });
  followed.start();
  const reader = createNaiveReader(database.relay);
  let isOver = false;
  const naively = (async () => {
    while (!isOver) await reader.read();
    await reader.read();
  })();
  const lives = dealLives(Math.ceil(events / 4), createIds(Date.now() * 16));
  await Promise.all([
    appendLives(database.app, lives, 64),
    disturbAppends({ pool: database.app, seed: seed + round, moves: 400, between: () => Promise.resolve() }),
  ]);
  isOver = true;
  await naively;
  await followed.catchUp();
  await followed.stop();
  const { rows } = await database.owner.query<{ place: string }>(
    "SELECT stream_id || '@' || version AS place FROM event_store.events",
  );
  const committed = rows.map(({ place }) => place);
  return {
    ours: reportReading(committed, seen),
    naive: reportReading(committed, reader.places),
    events: committed.length,
  };
}
