import { TransportClosedError, type Subscription, type Transport } from '@skillhub/pipelines/transport';
import { createClient, createTopicKeeper } from './client';
import { consume } from './consumer';
import type { KafkaTransportOptions } from './options';
import { createPublisher } from './publisher';

/** The transport over Apache Kafka: CloudEvents 1.0 in binary mode, one topic per domain, the key keeps the order. */
export function createKafkaTransport(options: KafkaTransportOptions): Transport {
  const kafka = createClient(options);
  const { prefix = '' } = options;
  const topics = createTopicKeeper(kafka.admin(), options);
  const publisher = createPublisher(kafka, topics, prefix);
  const subscriptions = new Set<Subscription>();
  let closed = false;

  return {
    publish: (messages) => publisher.publish(messages),

    async subscribe(subscription) {
      if (closed) throw new TransportClosedError();
      await topics.ensure(subscription.topics.map((topic) => prefix + topic));
      const consumer = await consume(kafka, subscription, options);
      const tracked: Subscription = {
        async stop() {
          subscriptions.delete(tracked);
          await consumer.stop();
        },
      };
      subscriptions.add(tracked);
      return tracked;
    },

    async close() {
      if (closed) return;
      closed = true;
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()));
      await publisher.close();
      await topics.close();
    },
  };
}
