import { appendLives } from './harness/append-lives';
import { createBareTable, insertSingly, insertUnnested } from './harness/bare-inserts';
import type { Bench } from './harness/bench';
import { interleave, median, quantile, ratio } from './harness/interleave';
import { withBenchDatabase } from './harness/postgres';
import { createIds, dealLives, EVENTS_PER_DEAL } from './harness/sample-deals';

const OURS_256 = 'append, 256 in flight';
const OURS_64 = 'append, 64 in flight';
const SINGLE = 'single-row INSERT, 16 connections';
const UNNEST = 'unnest(1000)';

/** G1. Every command has one event and its expected version; each deal gets four of them, one after the other. */
export const append: Bench = {
  name: 'append',
  bar: 'G1: with 256 in flight ≥ 1.5 x single-row INSERT and ≥ 0.8 x unnest(1000); with 64 ≥ 1.0 x and p99 ≤ 10 ms',
  run: (context) =>
    withBenchDatabase(context, async (database) => {
      const deals = Math.ceil((context.events ?? 40_000) / EVENTS_PER_DEAL);
      const newId = createIds(Date.now() * 16);
      await createBareTable(database.owner);
      const p99: number[] = [];
      const perSecond = (milliseconds: number) => (deals * EVENTS_PER_DEAL * 1000) / milliseconds;
      const fresh = async () => {
        await database.owner.query('TRUNCATE event_store.events, bare.events');
        await database.owner.query('CHECKPOINT');
        return dealLives(deals, newId);
      };
      const ours = async (count: number) => {
        const { milliseconds, latencies } = await appendLives(database.app, await fresh(), count);
        return { perSecond: perSecond(milliseconds), p99: quantile(latencies, 0.99) };
      };
      const arms = await interleave({
        rounds: context.rounds,
        say: context.say,
        arms: {
          [OURS_256]: async () => (await ours(256)).perSecond,
          [UNNEST]: async () => perSecond(await insertUnnested(database.url, (await fresh()).flat(), 1000)),
          [OURS_64]: async (round) => {
            const measured = await ours(64);
            if (round > 0) p99.push(measured.p99);
            return measured.perSecond;
          },
          [SINGLE]: async () => perSecond(await insertSingly(database.url, (await fresh()).flat(), 16)),
        },
      });
      return {
        unit: 'events/s',
        arms,
        verdicts: [
          {
            name: '256 in flight ÷ single-row INSERT',
            value: ratio(arms, OURS_256, SINGLE),
            bar: { atLeast: 1.5 },
          },
          {
            name: '256 in flight ÷ unnest(1000)',
            value: ratio(arms, OURS_256, UNNEST),
            bar: { atLeast: 0.8 },
          },
          {
            name: '64 in flight ÷ single-row INSERT',
            value: ratio(arms, OURS_64, SINGLE),
            bar: { atLeast: 1 },
          },
          { name: 'p99 with 64 in flight, ms', value: median(p99), bar: { atMost: 10 } },
        ],
        facts: { postgres: database.version, fsync: 'on', events: deals * EVENTS_PER_DEAL },
      };
    }),
};
