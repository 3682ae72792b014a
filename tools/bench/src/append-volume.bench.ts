import { appendLives } from './harness/append-lives';
import type { Bench } from './harness/bench';
import { interleave, ratio } from './harness/interleave';
import { withBenchDatabases, type BenchDatabase } from './harness/postgres';
import { createIds, dealLives, EVENTS_PER_DEAL } from './harness/sample-deals';

const EMPTY = 'append to an empty log';
const FULL = 'append to a full log';
const APPENDS = 40_000;

/** G4. Two databases in one cluster: one begins empty, the other with `--events` events of old deals. */
export const appendVolume: Bench = {
  name: 'append-volume',
  bar: 'G4: append at 5 million events ≥ 0.85 x append at zero (--events sets the volume)',
  run: (context) =>
    withBenchDatabases(context, ['empty', 'full'], async ([empty, full]) => {
      if (!empty || !full) throw new Error('the cluster lacks a database');
      const volume = context.events ?? 5_000_000;
      await preload(full, volume, context.say);
      const newId = createIds(Date.now() * 16);
      const perSecond = async (database: BenchDatabase) => {
        await database.owner.query('CHECKPOINT');
        const lives = dealLives(APPENDS / EVENTS_PER_DEAL, newId);
        return (APPENDS * 1000) / (await appendLives(database.app, lives, 256)).milliseconds;
      };
      const arms = await interleave({
        rounds: context.rounds,
        say: context.say,
        arms: {
          [EMPTY]: async () => {
            await empty.owner.query('TRUNCATE event_store.events');
            return perSecond(empty);
          },
          [FULL]: () => perSecond(full),
        },
      });
      return {
        unit: 'events/s',
        arms,
        verdicts: [{ name: 'full ÷ empty', value: ratio(arms, FULL, EMPTY), bar: { atLeast: 0.85 } }],
        facts: { postgres: full.version, fsync: 'on', volume, appends: APPENDS },
      };
    }),
};

const CHUNK = 500_000;

/** Deals of four events each, made by the server itself. */
async function preload({ owner }: BenchDatabase, volume: number, say: (line: string) => void): Promise<void> {
  for (let done = 0; done < volume; done += CHUNK) {
    const deals = Math.ceil(Math.min(CHUNK, volume - done) / EVENTS_PER_DEAL);
    await owner.query(
      `INSERT INTO event_store.events
         (tenant, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at)
       SELECT 'bench', 'deal-' || d.id, v, uuidv7(), 'DealStageChanged', 1,
              jsonb_build_object('dealId', d.id, 'from', 'prospect', 'to', 'rdv', 'changedOn', '2026-01-20'),
              '{"actor": "user-1", "correlationId": "bench", "origin": "bench"}', now()
       FROM (SELECT uuidv7() AS id FROM generate_series(1, $1)) d CROSS JOIN generate_series(1, 4) v`,
      [deals],
    );
    say(`loaded ${Math.min(done + CHUNK, volume).toLocaleString('en')} events`);
  }
  await owner.query('VACUUM ANALYZE event_store.events');
}
