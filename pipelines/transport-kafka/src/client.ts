import { Kafka, logLevel, type Admin, type logCreator } from 'kafkajs';
import type { KafkaLogEntry, KafkaTransportOptions } from './options';

const LEVELS: Readonly<Record<number, KafkaLogEntry['level']>> = {
  [logLevel.ERROR]: 'error',
  [logLevel.WARN]: 'warn',
  [logLevel.INFO]: 'info',
  [logLevel.DEBUG]: 'debug',
};

export function createClient(options: KafkaTransportOptions): Kafka {
  const { log = () => undefined } = options;
  const toPort: logCreator =
    () =>
    ({ level, namespace, log: { message, ...details } }) =>
      log({ level: LEVELS[level] ?? 'debug', message: `[${namespace}] ${message}`, details });
  return new Kafka({
    clientId: options.clientId ?? 'skillhub',
    brokers: [...options.brokers],
    logLevel: logLevel.INFO,
    logCreator: toPort,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: options.retries ?? 8 },
  });
}

/** Creates a topic where it is missing; each topic is asked for once. */
export function createTopicKeeper(admin: Admin, options: KafkaTransportOptions) {
  const known = new Set<string>();
  let connected: Promise<void> | undefined;

  async function connect(): Promise<void> {
    connected ??= admin.connect();
    try {
      await connected;
    } catch (error) {
      connected = undefined;
      throw error;
    }
  }

  return {
    async ensure(topics: Iterable<string>): Promise<void> {
      const missing = [...new Set(topics)].filter((topic) => !known.has(topic));
      if (missing.length === 0) return;
      await connect();
      await admin.createTopics({
        waitForLeaders: true,
        topics: missing.map((topic) => ({
          topic,
          numPartitions: options.partitions ?? 3,
          ...(options.replicationFactor === undefined
            ? {}
            : { replicationFactor: options.replicationFactor }),
        })),
      });
      for (const topic of missing) known.add(topic);
    },
    async close(): Promise<void> {
      if (connected !== undefined) await admin.disconnect();
    },
  };
}

export type TopicKeeper = ReturnType<typeof createTopicKeeper>;
