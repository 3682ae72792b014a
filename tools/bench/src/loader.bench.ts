import { SALES_EVENTS } from '@skillhub/domain/contracts';
import { createDeadLetters } from '@skillhub/pipelines/dead-letters';
import {
  createLoader,
  createPostgresBatchJournal,
  createRawEvents,
  type RawEvent,
} from '@skillhub/pipelines/loader';
import { createInProcessTransport, eventRegistry, type Message } from '@skillhub/pipelines/transport';
import type { Warehouse } from '@skillhub/warehouse/engine';
import type { Bench } from './harness/bench';
import { interleave, ratio } from './harness/interleave';
import { withBenchDatabase, type BenchDatabase } from './harness/postgres';
import { sampleMessages } from './harness/sample-messages';
import { warehouseVersion, withBenchWarehouse } from './harness/warehouse';

const BARE = 'bare engine insert';
const LOADER = 'loader';
const BATCH = 10_000;
const TOPIC = 'skillhub.sales.v1';

/**
 * G8. The same rows in batches of the same size into the same table. The bare arm has them ready; the loader starts from
 * messages: it decodes and validates each, and writes every batch down before and after (fsync on).
 */
export const loader: Bench = {
  name: 'loader',
  bar: 'G8: loader ≥ 0.7 x a bare engine insert of the same rows',
  run: (context) =>
    withBenchDatabase(context, (database) =>
      withBenchWarehouse(context, async (warehouse) => {
        const count = context.events ?? 200_000;
        context.say(`making ${count.toLocaleString('en')} messages`);
        const messages = sampleMessages(count);
        const rows = messages.map(rowOf);
        const rawEvents = createRawEvents(warehouse);
        const settle = async () => {
          await database.owner.query('TRUNCATE pipeline.loader_batches');
          await rawEvents.empty(TOPIC);
          // Merges of the last arm would fall on this one.
          await warehouse.command(`OPTIMIZE TABLE ${warehouse.databases.raw}.events_sales FINAL`);
        };
        const arms = await interleave({
          rounds: context.rounds,
          say: context.say,
          arms: {
            [BARE]: async () => {
              await settle();
              return perSecond(count, async () => {
                for (let from = 0; from < count; from += BATCH) {
                  await warehouse.insert(
                    `${warehouse.databases.raw}.events_sales`,
                    rows.slice(from, from + BATCH),
                    {
                      settings: { insert_deduplication_token: `bare-${from}`, async_insert: 0 },
                    },
                  );
                }
              });
            },
            [LOADER]: async () => {
              await settle();
              return load(database, warehouse, messages);
            },
          },
        });
        const loaded = await rawEvents.count(TOPIC);
        if (loaded.rows !== count || loaded.events !== count)
          throw new Error('the arms did not load the same rows');
        return {
          unit: 'rows/s',
          arms,
          verdicts: [
            { name: 'loader ÷ bare insert', value: ratio(arms, LOADER, BARE), bar: { atLeast: 0.7 } },
          ],
          facts: {
            clickhouse: await warehouseVersion(warehouse),
            postgres: database.version,
            fsync: 'on',
            rows: count,
            batch: BATCH,
          },
        };
      }),
    ),
};

async function load(
  { relay: pool }: BenchDatabase,
  warehouse: Warehouse,
  messages: readonly Message[],
): Promise<number> {
  const deadLetters = createDeadLetters(pool);
  const transport = createInProcessTransport();
  const failures: unknown[] = [];
  const ours = createLoader(
    {
      transport,
      journal: createPostgresBatchJournal(pool, deadLetters),
      rawEvents: createRawEvents(warehouse),
      deadLetters,
      registry: eventRegistry(SALES_EVENTS),
    },
    { maxRows: BATCH, onError: (error) => failures.push(error) },
  );
  await ours.start();
  const rate = await perSecond(messages.length, async () => {
    // A backlog, as a loader that starts behind finds it.
    await transport.publish(messages);
  });
  await ours.stop();
  await transport.close();
  const { loaded, deadLetters: dead } = ours.metrics();
  if (loaded !== messages.length || dead > 0 || failures.length > 0) {
    throw new Error(`loaded ${loaded} of ${messages.length}, ${dead} dead letters, ${String(failures[0])}`);
  }
  return rate;
}

async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - started);
}

function rowOf({ attributes, payload, topic, sequence }: Message): RawEvent {
  const text = (name: string) => attributes[name] ?? '';
  const [, , type = '', version = 'v0'] = text('type').split('.');
  return {
    tenant: text('tenant'),
    event_id: text('id'),
    stream_id: text('subject'),
    stream_version: Number(text('streamversion')),
    type,
    schema_version: Number(version.slice(1)),
    data: payload,
    actor: text('actor'),
    correlation_id: text('correlationid'),
    causation_id: text('causationid'),
    origin: text('origin'),
    occurred_at: text('time'),
    recorded_at: text('recordedtime'),
    topic,
    partition: 0,
    sequence: sequence.toString(),
  };
}
