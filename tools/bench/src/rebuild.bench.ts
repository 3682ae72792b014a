import { EVERY_EVENT, UPCASTERS } from '@skillhub/domain/contracts';
import {
  createEventCodec,
  createEventReader,
  createProjector,
  createVault,
} from '@skillhub/domain/event-store';
import { randomBytes } from 'node:crypto';
import { insertUnnested } from './harness/bare-inserts';
import type { Bench } from './harness/bench';
import { DEAL_BOARD_TABLE, dealBoardProjection } from './harness/deal-board';
import { interleave, ratio } from './harness/interleave';
import { withBenchDatabase, type BenchDatabase } from './harness/postgres';
import { createIds, dealLives, EVENTS_PER_DEAL } from './harness/sample-deals';

const READ = 'keyset read and parse';
const REBUILD = 'rebuild';
const SINGLE = 'one upsert per event';

/** G3. The projector that upserts each event is given fewer of them: its rate is what counts. */
export const rebuild: Bench = {
  name: 'rebuild',
  bar: 'G3: rebuild of a read model ≥ 0.8 x keyset read and parse, ≥ 50 x one upsert per event',
  run: (context) =>
    withBenchDatabase(context, async (database) => {
      const deals = Math.ceil((context.events ?? 200_000) / EVENTS_PER_DEAL);
      const total = deals * EVENTS_PER_DEAL;
      await database.owner.query(DEAL_BOARD_TABLE);
      context.say(`loading ${total.toLocaleString('en')} events`);
      const newId = createIds(Date.now() * 16);
      for (let left = deals; left > 0; left -= 10_000) {
        const lives = dealLives(Math.min(left, 10_000), newId);
        await insertUnnested(database.url, lives.flat(), 1000, 'event_store.events');
      }
      await database.owner.query('VACUUM ANALYZE event_store.events');
      await database.owner.query('CHECKPOINT');
      const codec = createEventCodec({ contracts: EVERY_EVENT, upcasters: UPCASTERS });
      const vault = createVault({ pool: database.app, masterKey: randomBytes(32) });
      const projector = createProjector({
        pool: database.relay,
        projection: dealBoardProjection,
        reader: createEventReader({ codec, vault }),
        onError: (error) => context.say(String(error)),
      });
      const arms = await interleave({
        rounds: context.rounds,
        say: context.say,
        arms: {
          [READ]: () => readAndParse(database),
          [REBUILD]: async () => {
            const report = await projector.rebuild(database.owner);
            if (report.events !== total) throw new Error(`rebuilt from ${report.events} of ${total} events`);
            return (report.events * 1000) / report.milliseconds;
          },
          [SINGLE]: () => upsertSingly(database, 2000),
        },
      });
      const { rows } = await database.owner.query<{ count: number }>(
        "SELECT count(*)::int AS count FROM sales_read.bench_deals WHERE stage = 'audit' AND version = 4",
      );
      if (rows[0]?.count !== deals)
        throw new Error(`${rows[0]?.count ?? 0} of ${deals} deals are as they should be`);
      return {
        unit: 'events/s',
        arms,
        verdicts: [
          { name: 'rebuild ÷ read and parse', value: ratio(arms, REBUILD, READ), bar: { atLeast: 0.8 } },
          {
            name: 'rebuild ÷ one upsert per event',
            value: ratio(arms, REBUILD, SINGLE),
            bar: { atLeast: 50 },
          },
        ],
        facts: { postgres: database.version, fsync: 'on', events: total },
      };
    }),
};

/** The bare reading: pages by key, every row with its JSON parsed by the client. */
async function readAndParse({ relay }: BenchDatabase): Promise<number> {
  const client = await relay.connect();
  const started = performance.now();
  let after = ['0', '0'];
  let events = 0;
  for (;;) {
    const { rows } = await client.query<{ transaction: string; position: string; data: object }>({
      name: 'bare-read',
      text: `SELECT transaction::text, position::text, tenant, stream_id, version, event_id, type, schema_version, data, metadata,
                    occurred_at, recorded_at FROM event_store.events
             WHERE (transaction, position) > ($1::xid8, $2::bigint) ORDER BY transaction, position LIMIT 5000`,
      values: after,
    });
    const last = rows.at(-1);
    if (!last) break;
    after = [last.transaction, last.position];
    events += rows.length;
  }
  client.release();
  return (events * 1000) / (performance.now() - started);
}

/** A projector as they are first written: each event, one upsert, one commit. */
async function upsertSingly({ owner }: BenchDatabase, count: number): Promise<number> {
  const { rows } = await owner.query<{
    tenant: string;
    stream_id: string;
    version: number;
    data: Record<string, string>;
  }>(
    'SELECT tenant, stream_id, version, data FROM event_store.events ORDER BY transaction, position LIMIT $1',
    [count],
  );
  await owner.query(
    'CREATE TABLE IF NOT EXISTS bare_deals (LIKE sales_read.bench_deals INCLUDING ALL); TRUNCATE bare_deals',
  );
  const client = await owner.connect();
  const started = performance.now();
  for (const { tenant, stream_id: stream, version, data } of rows) {
    await client.query({
      name: 'upsert',
      text: `INSERT INTO bare_deals (tenant, stream_id, version, name, stage, owner_id, changed_at)
             VALUES ($1, $2, $3, coalesce($4, ''), $5, coalesce($6, gen_random_uuid()), now())
             ON CONFLICT (tenant, stream_id) DO UPDATE
             SET version = excluded.version, stage = excluded.stage, changed_at = excluded.changed_at`,
      values: [tenant, stream, version, data['name'], data['stage'] ?? data['to'], data['ownerId']],
    });
  }
  const perSecond = (rows.length * 1000) / (performance.now() - started);
  client.release();
  return perSecond;
}
