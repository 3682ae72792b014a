import type { Topic } from '@skillhub/domain/contracts';

/** An event on its way: CloudEvents 1.0 attributes, a JSON payload, and its place in the order of the store. */
export interface Message {
  readonly topic: Topic;
  /** `<tenant>|<stream>`: messages of one key keep their order. */
  readonly key: string;
  /**
   * Running number of the event in the relay's reading of the store: the same event has the same number at every
   * redelivery, so that a consumer can tell a repeat from news by comparing with the last number of the partition.
   */
  readonly sequence: bigint;
  /** CloudEvents attributes without the `ce_` prefix: id, source, type, specversion, time, dataschema, subject, tenant, … */
  readonly attributes: Readonly<Record<string, string>>;
  /** UTF-8 JSON; personal fields are ciphertext here. */
  readonly payload: string;
}

export interface Batch {
  readonly topic: Topic;
  readonly partition: number;
  /** In delivery order, never empty. May repeat what was delivered before. */
  readonly messages: readonly Message[];
}

export interface SubscribeOptions {
  /** Consumers of one group share the partitions. */
  readonly group: string;
  readonly topics: readonly Topic[];
  /** At most this many messages in one call. */
  readonly maxBatch: number;
  /** Resolving acknowledges the batch; rejecting has it delivered again. */
  readonly handle: (batch: Batch) => Promise<void>;
  /** Told of each failure of `handle` and of the connection; delivery goes on by itself. */
  readonly onError: (error: unknown) => void;
}

export interface Subscription {
  /** Resolves when no call of `handle` is running and none will start. */
  stop(): Promise<void>;
}

/** At least once, in order within a key. Both adapters run the same suite (`transport.suite.ts`). */
export interface Transport {
  /** Resolves when the messages are safe: by the broker's acknowledgement, or (in process) when every subscriber took them. */
  publish(messages: readonly Message[]): Promise<void>;
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  close(): Promise<void>;
}
