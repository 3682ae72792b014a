import type { Topic } from '@skillhub/domain/contracts';
import {
  backoffMs,
  DEFAULT_BACKOFF,
  pause,
  type SubscribeOptions,
  type Subscription,
} from '@skillhub/pipelines/transport';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { fromRecord } from './cloud-events';
import type { KafkaTransportOptions } from './options';

const DEFAULT_SESSION_TIMEOUT_MS = 30_000;
/** Below it the broker waits a moment for more. */
const LEAST_FETCH_BYTES = 64 * 1_024;
/** Some ten thousand events: what one insert into the warehouse takes. */
const MOST_FETCH_BYTES = 8 * 1_024 * 1_024;

/** Resolves once the consumer is a member of its group. */
export async function consume(
  kafka: Kafka,
  subscription: SubscribeOptions,
  options: KafkaTransportOptions,
): Promise<Subscription> {
  const { backoff = DEFAULT_BACKOFF, prefix = '', sessionTimeoutMs = DEFAULT_SESSION_TIMEOUT_MS } = options;
  const heartbeatMs = Math.floor(sessionTimeoutMs / 10);
  const stopping = new AbortController();
  let crashes = 0;
  let consumer = await join();

  async function join(): Promise<Consumer> {
    const created = kafka.consumer({
      groupId: prefix + subscription.group,
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: sessionTimeoutMs * 2,
      heartbeatInterval: heartbeatMs,
      allowAutoTopicCreation: false,
      minBytes: LEAST_FETCH_BYTES,
      maxBytesPerPartition: MOST_FETCH_BYTES,
      maxBytes: 4 * MOST_FETCH_BYTES,
      maxWaitTimeInMs: options.lingerMs ?? 50,
    });
    const joined = new Promise<void>((resolve) => {
      created.on(created.events.GROUP_JOIN, () => resolve());
    });
    created.on(created.events.CRASH, ({ payload }) => {
      subscription.onError(payload.error);
      // The client restarts by itself after what it deems passing; the rest is ours, or delivery would end unnoticed.
      if (!payload.restart) void rejoin();
    });
    await created.connect();
    await created.subscribe({
      topics: subscription.topics.map((topic) => prefix + topic),
      fromBeginning: true,
    });
    await created.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: handleBatch,
    });
    await Promise.race([joined, aborted(stopping.signal)]);
    return created;
  }

  async function rejoin(): Promise<void> {
    while (!stopping.signal.aborted) {
      crashes += 1;
      await pause(backoffMs(backoff, crashes), stopping.signal);
      if (stopping.signal.aborted) return;
      try {
        consumer = await join();
        // Stopped while it joined: nobody else would end this one.
        if (stopping.signal.aborted) await consumer.disconnect();
        return;
      } catch (error) {
        subscription.onError(error);
      }
    }
  }

  async function handleBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, resolveOffset, commitOffsetsIfNecessary, heartbeat } = payload;
    const topic = batch.topic.slice(prefix.length) as Topic;
    const going = () => payload.isRunning() && !payload.isStale() && !stopping.signal.aborted;
    for (let from = 0; from < batch.messages.length && going(); from += subscription.maxBatch) {
      const records = batch.messages.slice(from, from + subscription.maxBatch);
      const messages = records.map((record) => fromRecord(topic, record));
      const taken = await beating(heartbeat, () =>
        handOver({ topic, partition: batch.partition, messages }, going),
      );
      const last = records.at(-1);
      if (!taken || last === undefined) return;
      crashes = 0;
      resolveOffset(last.offset);
      // Committed by hand and only now: an offset never passes what was not handled.
      await commitOffsetsIfNecessary({
        topics: [
          {
            topic: batch.topic,
            partitions: [{ partition: batch.partition, offset: (BigInt(last.offset) + 1n).toString() }],
          },
        ],
      });
    }
  }

  /** Offers a batch until it is taken. @returns whether it was. */
  async function handOver(
    batch: Parameters<SubscribeOptions['handle']>[0],
    going: () => boolean,
  ): Promise<boolean> {
    for (let failures = 1; going(); failures += 1) {
      try {
        await subscription.handle(batch);
        return true;
      } catch (error) {
        subscription.onError(error);
        await pause(backoffMs(backoff, failures), stopping.signal);
      }
    }
    return false;
  }

  /** Keeps the membership alive while a batch is handled, however long that takes. */
  async function beating<T>(heartbeat: () => Promise<void>, work: () => Promise<T>): Promise<T> {
    let lost: unknown;
    const timer = setInterval(() => {
      heartbeat().catch((error: unknown) => {
        lost = error;
      });
    }, heartbeatMs);
    try {
      const result = await work();
      // The group is being shared out anew: the client has to hear of it and join again.
      if (lost !== undefined) throw lost;
      return result;
    } finally {
      clearInterval(timer);
    }
  }

  return {
    async stop() {
      stopping.abort();
      await consumer.disconnect();
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
