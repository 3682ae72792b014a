import type { Topic } from '@skillhub/domain/contracts';
import type { EventCount } from '@skillhub/domain/event-store';
import type { DeadLetters } from '@skillhub/pipelines/dead-letters';
import { UNKNOWN_TOPIC, type EventRegistry } from '@skillhub/pipelines/transport';
import type { RawEvents } from './raw-events';

/** One topic: each event of the store must be one row or one open dead letter, and each row one event. */
export interface TopicAudit {
  readonly topic: Topic;
  readonly stored: number;
  readonly rows: number;
  readonly events: number;
  readonly deadLetters: number;
  /** Events that are neither loaded nor dead letters: on their way, or lost. */
  readonly missing: number;
  /** Rows beyond one for each event. */
  readonly extra: number;
}

export interface AuditReport {
  /** Whether nothing is missing and nothing is there twice. */
  readonly clean: boolean;
  readonly topics: readonly TopicAudit[];
}

export interface AuditPorts {
  /** Counts up to the relay's checkpoint; what is above it was never published. */
  readonly countStored: () => Promise<readonly EventCount[]>;
  readonly rawEvents: Pick<RawEvents, 'count'>;
  readonly deadLetters: Pick<DeadLetters, 'countOpen'>;
  readonly registry: EventRegistry;
}

/** Compares the store with the warehouse. Run it when loading is at rest: what is on its way counts as missing. */
export async function auditLoading(ports: AuditPorts): Promise<AuditReport> {
  const { registry } = ports;
  const [stored, open] = await Promise.all([ports.countStored(), ports.deadLetters.countOpen()]);
  const storedByTopic = new Map<Topic, number>();
  for (const { type, schemaVersion, count } of stored) {
    const topic = registry.find(type, schemaVersion)?.topic ?? UNKNOWN_TOPIC;
    storedByTopic.set(topic, (storedByTopic.get(topic) ?? 0) + count);
  }
  const topics: TopicAudit[] = [];
  for (const topic of new Set([...registry.topics, ...storedByTopic.keys()])) {
    const { rows, events } =
      topic === UNKNOWN_TOPIC ? { rows: 0, events: 0 } : await ports.rawEvents.count(topic);
    const [count, deadLetters] = [storedByTopic.get(topic) ?? 0, open.get(topic) ?? 0];
    topics.push({
      topic,
      stored: count,
      rows,
      events,
      deadLetters,
      missing: Math.max(0, count - events - deadLetters),
      extra: rows - events + Math.max(0, events + deadLetters - count),
    });
  }
  return { clean: topics.every(({ missing, extra }) => missing === 0 && extra === 0), topics };
}
