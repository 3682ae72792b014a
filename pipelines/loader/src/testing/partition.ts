import type { Message, SubscribeOptions, Transport } from '@skillhub/pipelines/transport';
import { TOPIC } from './things';

/** One partition as a broker keeps it, and what a test does to its consumer. */
export interface TestPartition {
  /** Given to each loader in turn: the last one that subscribed is the one that is delivered to. */
  readonly transport: Transport;
  /** Messages behind the acknowledged ones. */
  left(): number;
  /**
   * Delivers the next messages and acknowledges them when they were taken, unless the acknowledgement is to get lost.
   * @throws whatever the consumer throws
   */
  deliver(count: number, options?: { readonly loseAcknowledgement?: boolean }): Promise<void>;
}

export function createTestPartition(log: readonly Message[]): TestPartition {
  let consumer: SubscribeOptions | undefined;
  let acknowledged = 0;
  return {
    transport: {
      publish: () => Promise.reject(new Error('the log of a test partition is given')),
      subscribe: async (options) => {
        consumer = options;
        return { stop: async () => undefined };
      },
      close: async () => undefined,
    },
    left: () => log.length - acknowledged,
    async deliver(count, { loseAcknowledgement = false } = {}) {
      const messages = log.slice(acknowledged, acknowledged + count);
      if (messages.length === 0) return;
      if (consumer === undefined) throw new Error('nobody subscribed');
      await consumer.handle({ topic: TOPIC, partition: 0, messages });
      if (!loseAcknowledgement) acknowledged += messages.length;
    },
  };
}

/** What a relay that crashed now and then leaves in a partition: it starts over from its checkpoint and repeats. */
export function logWithRepeats(messages: readonly Message[], random: () => number): Message[] {
  const log: Message[] = [];
  let next = 0;
  while (next < messages.length) {
    const upTo = Math.min(messages.length, next + 1 + Math.floor(random() * 40));
    log.push(...messages.slice(next, upTo));
    next = random() < 0.4 ? Math.max(0, upTo - Math.floor(random() * 60)) : upTo;
    if (upTo === messages.length) break;
  }
  return log;
}
