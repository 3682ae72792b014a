import { transportSuite } from '@skillhub/pipelines/transport/suite';
import { findKafka, reportNotCovered, type KafkaBroker } from '@skillhub/tools/kafka-broker';
import { Kafka, logLevel } from 'kafkajs';
import { createKafkaTransport } from './kafka-transport';

const source = findKafka();

if (!source.available) {
  it('is covered where a broker can be had', () => {
    expect(() => reportNotCovered('kafka transport', source)).not.toThrow();
  });
} else {
  let broker: KafkaBroker;
  const open = () =>
    createKafkaTransport({
      brokers: broker.brokers,
      lingerMs: 10,
      sessionTimeoutMs: 6_000,
      backoff: { firstMs: 2, maxMs: 10 },
    });
  beforeAll(async () => {
    broker = await source.start();
  }, 120_000);
  afterAll(() => broker.stop());

  transportSuite('Kafka', async () => ({ open: async () => open(), close: async () => undefined }));

  describe('the Kafka transport', () => {
    it('writes CloudEvents in binary mode, readable by any client', async () => {
      const topic = `skillhub.any-client-${Date.now()}.v1` as const;
      const transport = open();
      await transport.publish([
        {
          topic,
          key: 'acme|deal-1',
          sequence: 7n,
          attributes: { specversion: '1.0', id: 'e1', type: 'skillhub.sales.DealWon.v1', tenant: 'acme' },
          payload: '{"amount":1}',
        },
      ]);
      await transport.close();

      const reader = new Kafka({ brokers: [...broker.brokers], logLevel: logLevel.NOTHING }).consumer({
        groupId: `any-client-${Date.now()}`,
      });
      await reader.connect();
      await reader.subscribe({ topics: [topic], fromBeginning: true });
      const record = await new Promise<Record<string, unknown>>((resolve) => {
        void reader.run({
          eachMessage: async ({ message }) =>
            resolve({
              key: message.key?.toString(),
              value: message.value?.toString(),
              headers: Object.fromEntries(
                Object.entries(message.headers ?? {}).map(([name, value]) => [name, value?.toString()]),
              ),
            }),
        });
      });
      await reader.disconnect();
      expect(record).toEqual({
        key: 'acme|deal-1',
        value: '{"amount":1}',
        headers: {
          'content-type': 'application/json',
          ce_specversion: '1.0',
          ce_id: 'e1',
          ce_type: 'skillhub.sales.DealWon.v1',
          ce_tenant: 'acme',
          ce_sequence: '7',
        },
      });
    }, 30_000);

    it('delivers again to a new process what the last one took but did not finish', async () => {
      const topic = `skillhub.takeover-${Date.now()}.v1` as const;
      const first = open();
      await first.publish([
        { topic, key: 'acme|deal-1', sequence: 1n, attributes: { id: 'unfinished' }, payload: '{}' },
      ]);
      const taken = Promise.withResolvers<undefined>();
      await first.subscribe({
        group: 'takeover',
        topics: [topic],
        maxBatch: 10,
        onError: () => undefined,
        handle: async () => {
          taken.resolve(undefined);
          throw new Error('died halfway');
        },
      });
      await taken.promise;
      await first.close();

      const second = open();
      const id = await new Promise((resolve) => {
        void second.subscribe({
          group: 'takeover',
          topics: [topic],
          maxBatch: 10,
          onError: () => undefined,
          handle: async (batch) => resolve(batch.messages[0]?.attributes['id']),
        });
      });
      await second.close();
      expect(id).toBe('unfinished');
    }, 30_000);

    it('keeps installations that share a cluster apart by a prefix', async () => {
      const topic = `skillhub.shared-${Date.now()}.v1` as const;
      const seen: string[] = [];
      const [one, two] = ['one-', 'two-'].map((prefix) =>
        createKafkaTransport({ brokers: broker.brokers, prefix, lingerMs: 10 }),
      );
      const both = [one, two].map(
        (transport, i) =>
          new Promise<void>((resolve) => {
            void transport?.subscribe({
              group: 'g',
              topics: [topic],
              maxBatch: 10,
              onError: () => undefined,
              handle: async (batch) => {
                seen.push(
                  ...batch.messages.map((message) => `${i} ${batch.topic} ${message.attributes['id']}`),
                );
                resolve();
              },
            });
          }),
      );
      const message = (id: string) => ({ topic, key: 'k', sequence: 1n, attributes: { id }, payload: '{}' });
      await Promise.all([one?.publish([message('of one')]), two?.publish([message('of two')])]);
      await Promise.all(both);
      await Promise.all([one?.close(), two?.close()]);
      expect(seen.toSorted()).toEqual([`0 ${topic} of one`, `1 ${topic} of two`]);
    }, 30_000);

    it('tells the publisher and the log that no broker answers', async () => {
      const levels: string[] = [];
      const transport = createKafkaTransport({
        brokers: ['127.0.0.1:1'],
        retries: 1,
        log: (entry) => levels.push(entry.level),
      });
      const published = transport.publish([
        { topic: 'skillhub.sales.v1', key: 'k', sequence: 1n, attributes: {}, payload: '{}' },
      ]);
      await expect(published).rejects.toThrow();
      await transport.close();
      expect(levels).toContain('error');
    }, 30_000);
  });
}
