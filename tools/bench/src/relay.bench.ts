import { SALES_EVENTS } from '@skillhub/domain/contracts';
import { createDeadLetters } from '@skillhub/pipelines/dead-letters';
import { createRelay } from '@skillhub/pipelines/relay';
import { eventRegistry, type Message } from '@skillhub/pipelines/transport';
import { createKafkaTransport, toRecord } from '@skillhub/pipelines/transport-kafka';
import { findKafka, type KafkaBroker } from '@skillhub/tools/kafka-broker';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { insertUnnested } from './harness/bare-inserts';
import type { Bench } from './harness/bench';
import { interleave, ratio } from './harness/interleave';
import { withBenchDatabase, type BenchDatabase } from './harness/postgres';
import { createIds, dealLives, EVENTS_PER_DEAL } from './harness/sample-deals';
import { sampleMessages } from './harness/sample-messages';

const BARE = 'bare client, send';
const PORT = 'our port, publish';
const RELAY = 'relay from the event log';
const BATCH = 1_000;

/**
 * G7. The same number of events, in sends of the same size, idempotent and acknowledged by all replicas. What counts is
 * what is in the topic afterwards, not the acknowledgements.
 */
export const relay: Bench = {
  name: 'relay',
  bar: "G7: publishing to a real broker through our port ≥ 0.8 x the bare client's send",
  run: async (context) => {
    const source = findKafka();
    if (!source.available) throw new Error(`no Kafka broker to measure with: ${source.reason}`);
    const broker = await source.start();
    try {
      return await withBenchDatabase(context, async (database) => {
        const count = Math.ceil((context.events ?? 60_000) / EVENTS_PER_DEAL) * EVENTS_PER_DEAL;
        context.say(`making ${count.toLocaleString('en')} events`);
        const messages = sampleMessages(count);
        const lives = dealLives(count / EVENTS_PER_DEAL, createIds(Date.now() * 16));
        await insertUnnested(database.url, lives.flat(), 1000, 'event_store.events');
        const arms = await interleave({
          rounds: context.rounds,
          say: context.say,
          arms: {
            [BARE]: () => bare(broker, messages),
            [PORT]: () => port(broker, messages),
            [RELAY]: () => relayed(broker, database, count),
          },
        });
        return {
          unit: 'events/s',
          arms,
          verdicts: [
            { name: 'our port ÷ bare client', value: ratio(arms, PORT, BARE), bar: { atLeast: 0.8 } },
          ],
          facts: {
            kafka: broker.brokers.join(),
            kafkajs: '2.2.4',
            events: count,
            batch: BATCH,
            partitions: 3,
          },
        };
      });
    } finally {
      await broker.stop();
    }
  },
};

function client(broker: KafkaBroker): Kafka {
  return new Kafka({ brokers: [...broker.brokers], logLevel: logLevel.NOTHING });
}

async function bare(broker: KafkaBroker, messages: readonly Message[]): Promise<number> {
  const topic = `bare-${randomUUID()}`;
  const kafka = client(broker);
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 3 }] });
  await admin.disconnect();
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  const records = messages.map(toRecord);
  const rate = await perSecond(messages.length, async () => {
    for (let from = 0; from < records.length; from += BATCH) {
      await producer.send({ topic, acks: -1, messages: records.slice(from, from + BATCH) });
    }
  });
  await producer.disconnect();
  await expectInTopic(broker, topic, messages.length);
  return rate;
}

async function port(broker: KafkaBroker, messages: readonly Message[]): Promise<number> {
  const prefix = `port-${randomUUID()}.`;
  const transport = createKafkaTransport({ brokers: broker.brokers, prefix });
  await connect(transport, messages);
  const rate = await perSecond(messages.length, async () => {
    for (let from = 0; from < messages.length; from += BATCH) {
      await transport.publish(messages.slice(from, from + BATCH));
    }
  });
  await transport.close();
  await expectInTopic(broker, `${prefix}skillhub.sales.v1`, messages.length + 1);
  return rate;
}

/** For comparison: with reading the log, the steps and the checkpoints. */
async function relayed(
  broker: KafkaBroker,
  { owner, relay: pool }: BenchDatabase,
  count: number,
): Promise<number> {
  await owner.query('TRUNCATE pipeline.checkpoints');
  const prefix = `relay-${randomUUID()}.`;
  const transport = createKafkaTransport({ brokers: broker.brokers, prefix });
  await connect(transport, sampleMessages(1));
  const failures: unknown[] = [];
  const ours = createRelay(
    { pool, transport, deadLetters: createDeadLetters(pool), registry: eventRegistry(SALES_EVENTS) },
    { batchSize: BATCH, paceMs: 0, onError: (error) => failures.push(error) },
  );
  const rate = await perSecond(count, () => ours.catchUp());
  await ours.stop();
  await transport.close();
  if (failures.length > 0) throw failures[0];
  await expectInTopic(broker, `${prefix}skillhub.sales.v1`, count + 1);
  return rate;
}

/** One message ahead, so that the topic and the producer are there when the clock starts, as in the bare arm. */
async function connect(
  transport: { publish(messages: readonly Message[]): Promise<void> },
  messages: readonly Message[],
): Promise<void> {
  await transport.publish(messages.slice(0, 1));
}

async function expectInTopic(broker: KafkaBroker, topic: string, count: number): Promise<void> {
  const admin = client(broker).admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(topic);
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
  const found = offsets.reduce((sum, { high }) => sum + Number(high), 0);
  if (found !== count) throw new Error(`${topic} holds ${found} of ${count} messages`);
}

async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - started);
}
