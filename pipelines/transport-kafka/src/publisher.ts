import { TransportClosedError, type Message } from '@skillhub/pipelines/transport';
import { CompressionTypes, Partitioners, type Kafka, type Producer } from 'kafkajs';
import type { TopicKeeper } from './client';
import { toRecord } from './cloud-events';

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

  async function send(messages: readonly Message[]): Promise<void> {
    if (closed) throw new TransportClosedError();
    const byTopic = Map.groupBy(messages, (message) => prefix + message.topic);
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
      const sent = last.then(() => send(messages));
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
