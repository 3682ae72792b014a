import type { Topic } from '@skillhub/domain/contracts';
import { backoffMs, DEFAULT_BACKOFF, pause, type Backoff } from './backoff';
import { NoSubscriberError, TransportClosedError } from './errors';
import type { Message, SubscribeOptions, Subscription, Transport } from './transport';

export interface InProcessTransportOptions {
  /** Lanes of a topic; more than one only serves to share a group between subscribers. Default 1. */
  readonly partitions?: number;
  readonly backoff?: Backoff;
}

/** Messages of one `publish`, counted down as the groups take them. */
interface Publication {
  left: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface Entry {
  readonly message: Message;
  readonly publication: Publication;
}

/** One partition of a topic as one group sees it: a queue that one call of `handle` at a time works on. */
interface Lane {
  readonly topic: Topic;
  readonly partition: number;
  readonly queue: Entry[];
  busy: boolean;
  failures: number;
}

interface Member {
  readonly options: SubscribeOptions;
  readonly stopping: AbortController;
  running: Promise<void>;
}

interface Group {
  readonly members: Member[];
  readonly lanes: Map<string, Lane>;
  readonly topics: Set<Topic>;
}

/**
 * The transport without a broker. It keeps nothing beyond the process: the event store is the memory, and `publish`
 * resolves only when every group took the messages, so that the relay's checkpoint never passes what was not handled.
 * A group stays known after its last member stopped: what is published meanwhile waits for the next one.
 */
export function createInProcessTransport(options: InProcessTransportOptions = {}): Transport {
  const { partitions = 1, backoff = DEFAULT_BACKOFF } = options;
  const groups = new Map<string, Group>();
  let closed = false;

  function laneOf(group: Group, topic: Topic, partition: number): Lane {
    const id = `${topic}|${partition}`;
    const lane = group.lanes.get(id) ?? { topic, partition, queue: [], busy: false, failures: 0 };
    group.lanes.set(id, lane);
    return lane;
  }

  function memberFor(group: Group, lane: Lane): Member | undefined {
    const able = group.members.filter((member) => member.options.topics.includes(lane.topic));
    return able[lane.partition % Math.max(able.length, 1)];
  }

  async function drain(group: Group, lane: Lane): Promise<void> {
    if (lane.busy) return;
    lane.busy = true;
    try {
      while (!closed && lane.queue.length > 0) {
        const member = memberFor(group, lane);
        if (member === undefined) return;
        const delivery = deliver(lane, member);
        member.running = Promise.all([member.running, delivery]).then(() => undefined);
        await delivery;
      }
    } finally {
      lane.busy = false;
    }
  }

  /** One attempt; never rejects, a failed batch stays at the head of its lane. */
  async function deliver(lane: Lane, member: Member): Promise<void> {
    const entries = lane.queue.slice(0, Math.max(1, member.options.maxBatch));
    try {
      await member.options.handle({
        topic: lane.topic,
        partition: lane.partition,
        messages: entries.map((entry) => entry.message),
      });
    } catch (error) {
      lane.failures += 1;
      member.options.onError(error);
      await pause(backoffMs(backoff, lane.failures), member.stopping.signal);
      return;
    }
    lane.failures = 0;
    lane.queue.splice(0, entries.length);
    for (const { publication } of entries) {
      publication.left -= 1;
      if (publication.left === 0) publication.resolve();
    }
  }

  function drainAll(group: Group): void {
    for (const lane of group.lanes.values()) void drain(group, lane);
  }

  return {
    async publish(messages) {
      if (closed) throw new TransportClosedError();
      const takers = new Map<Topic, Group[]>();
      for (const topic of new Set(messages.map((message) => message.topic))) {
        const subscribed = [...groups.values()].filter((group) => group.topics.has(topic));
        if (subscribed.length === 0) throw new NoSubscriberError(topic);
        takers.set(topic, subscribed);
      }
      if (messages.length === 0) return;
      await new Promise<void>((resolve, reject) => {
        const publication: Publication = { left: 0, resolve, reject };
        for (const message of messages) {
          for (const group of takers.get(message.topic) ?? []) {
            publication.left += 1;
            laneOf(group, message.topic, partitionOf(message.key, partitions)).queue.push({
              message,
              publication,
            });
          }
        }
        for (const group of new Set([...takers.values()].flat())) drainAll(group);
      });
    },

    async subscribe(subscription): Promise<Subscription> {
      if (closed) throw new TransportClosedError();
      const group: Group = groups.get(subscription.group) ?? {
        members: [],
        lanes: new Map(),
        topics: new Set(),
      };
      groups.set(subscription.group, group);
      const member: Member = {
        options: subscription,
        stopping: new AbortController(),
        running: Promise.resolve(),
      };
      group.members.push(member);
      for (const topic of subscription.topics) group.topics.add(topic);
      drainAll(group);
      return {
        async stop() {
          const place = group.members.indexOf(member);
          if (place >= 0) group.members.splice(place, 1);
          member.stopping.abort();
          await member.running;
          // Lanes of this member go to those that are left.
          drainAll(group);
        },
      };
    },

    async close() {
      closed = true;
      const members = [...groups.values()].flatMap((group) => group.members);
      for (const member of members) member.stopping.abort();
      await Promise.all(members.map((member) => member.running));
      for (const group of groups.values()) {
        for (const lane of group.lanes.values()) {
          for (const { publication } of lane.queue.splice(0)) publication.reject(new TransportClosedError());
        }
      }
    },
  };
}

/** FNV-1a over the key: the same key always has the same partition. */
function partitionOf(key: string, partitions: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) >>> 0;
  return hash % partitions;
}
