import type { Topic } from '@skillhub/domain/contracts';
import type { RawEvent } from '../raw-event';
import type { RawEvents } from '../raw-events';

/** Raw tables in memory, under the same suite as those of the warehouse. */
export interface FakeRawEvents extends RawEvents {
  readonly rows: RawEvent[];
}

/** @param heedTokens false for a control: an engine that inserts whatever it is given */
export function createFakeRawEvents({ heedTokens = true } = {}): FakeRawEvents {
  const rows: RawEvent[] = [];
  const tokens = new Set<string>();
  const ofTopic = (topic: Topic) => rows.filter((row) => row.topic === topic);
  return {
    rows,
    async insert(topic, added, token) {
      if (heedTokens && tokens.has(`${topic} ${token}`)) return;
      tokens.add(`${topic} ${token}`);
      rows.push(...added);
    },
    async isInserting() {
      return false;
    },
    async countBetween({ topic, partition }, first, last) {
      return ofTopic(topic).filter(
        (row) => row.partition === partition && BigInt(row.sequence) >= first && BigInt(row.sequence) <= last,
      ).length;
    },
    async has(topic, tenant, eventId) {
      return ofTopic(topic).some((row) => row.tenant === tenant && row.event_id === eventId);
    },
    async count(topic) {
      const found = ofTopic(topic);
      return { rows: found.length, events: new Set(found.map((row) => row.event_id)).size };
    },
    async empty(topic) {
      const left = rows.filter((row) => row.topic !== topic);
      rows.splice(0, rows.length, ...left);
      for (const token of [...tokens]) if (token.startsWith(`${topic} `)) tokens.delete(token);
    },
  };
}
