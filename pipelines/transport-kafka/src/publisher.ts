import { TransportClosedError, type Message } from '@skillhub/pipelines/transport';
import { CompressionTypes, Partitioners, type Kafka, type Producer } from 'kafkajs';
import type { TopicKeeper } from './client';
import { toRecord } from './cloud-events';
import { runsOf } from './sends';

/** Over all partitions; by default a broker takes 1 MB for one of them. */
const MOST_BYTES = 1_500_000;
const LEAST_BYTES = 50_000;

/**
 * Sends one publication after the other: a later one must not reach a partition before an earlier one that is tried
 * again, or the loader would take the earlier one for a repeat.
 */
export function createPublisher(kafka: Kafka, topics: TopicKeeper, prefix: string) {
  const closing = Promise.withResolvers<never>();
  closing.promise.catch(() => undefined);
  let producer: Promise<Producer> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  let mostBytes = MOST_BYTES;

  async function connect(): Promise<Producer> {
    // Idempotent: the client tries again what may be repeated without an effect, for as long as it takes.
    const created = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await created.connect();
    return created;
  }

  async function sendAll(messages: readonly Message[]): Promise<void> {
    for (const run of runsOf(messages, mostBytes)) await sendOrCut(run);
  }

  /** A broker has a limit of its own for what one partition gets at once: what is above it goes in two halves. */
  async function sendOrCut(run: readonly Message[]): Promise<void> {
    try {
      await send(run);
    } catch (error) {
      if (!isTooLarge(error) || run.length === 1) throw error;
      mostBytes = Math.max(LEAST_BYTES, Math.floor(mostBytes / 2));
      const middle = Math.ceil(run.length / 2);
      // Some partitions may have taken their part: they get it again, and their order stays.
      await sendOrCut(run.slice(0, middle));
      await sendOrCut(run.slice(middle));
    }
  }

  async function send(run: readonly Message[]): Promise<void> {
    if (closed) throw new TransportClosedError();
    const byTopic = Map.groupBy(run, (message) => prefix + message.topic);
    await topics.ensure(byTopic.keys());
    producer ??= connect();
    try {
      const connected = await producer;
      await connected.sendBatch({
        acks: -1,
        compression: CompressionTypes.None,
        topicMessages: [...byTopic].map(([topic, all]) => ({ topic, messages: all.map(toRecord) })),
      });
    } catch (error) {
      // After a failure that the client gave up on, its numbering may disagree with the broker's: a new producer starts
      // clean, and the caller repeats the publication.
      const failed = producer;
      producer = undefined;
      void failed.then((one) => one.disconnect()).catch(() => undefined);
      throw error;
    }
  }

  return {
    publish(messages: readonly Message[]): Promise<void> {
      if (closed) return Promise.reject(new TransportClosedError());
      if (messages.length === 0) return Promise.resolve();
      const sent = last.then(() => sendAll(messages));
      last = sent.catch(() => undefined);
      return Promise.race([sent, closing.promise]);
    },
    async close(): Promise<void> {
      if (closed) return;
      closed = true;
      closing.reject(new TransportClosedError());
      const open = producer;
      producer = undefined;
      if (open !== undefined) await open.then((one) => one.disconnect()).catch(() => undefined);
    },
  };
}

function isTooLarge(error: unknown): boolean {
  // The class itself is no named export that a bundle could import.
  return error instanceof Error && 'type' in error && error.type === 'MESSAGE_TOO_LARGE';
}
