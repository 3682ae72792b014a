import type { Backoff } from '@skillhub/pipelines/transport';

/** One line of the client's log, for the logger of whoever runs it. */
export interface KafkaLogEntry {
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface KafkaTransportOptions {
  readonly brokers: readonly string[];
  readonly clientId?: string;
  /** Put before the names of topics and groups, where several installations share a cluster. */
  readonly prefix?: string;
  /** Partitions of a topic that does not exist yet. Changing it later moves keys: see the record of decisions. Default 3. */
  readonly partitions?: number;
  /** Copies of a new topic; the broker's default when absent. */
  readonly replicationFactor?: number;
  /** How long the broker may collect messages before it answers a consumer that could get more. Default 50 ms. */
  readonly lingerMs?: number;
  readonly sessionTimeoutMs?: number;
  /** How often a request is tried before the failure is told to the caller, with pauses of up to 2 s. Default 8. */
  readonly retries?: number;
  /** Pauses between the deliveries of a batch that is refused, and between restarts of a lost consumer. */
  readonly backoff?: Backoff;
  readonly log?: (entry: KafkaLogEntry) => void;
}
