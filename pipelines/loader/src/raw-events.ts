import type { Topic } from '@skillhub/domain/contracts';
import { domainOf } from '@skillhub/pipelines/transport';
import type { Warehouse } from '@skillhub/warehouse/engine';
import type { Lane } from './batch-journal';
import type { RawEvent } from './raw-event';

/** The part of the warehouse that loading needs. */
export type RawDatabase = Pick<Warehouse, 'databases' | 'query' | 'command' | 'insert'>;

/** The tables `raw.events_<domain>`. */
export interface RawEvents {
  /**
   * All rows or none. The same token a second time inserts nothing.
   * @param rows of one topic, not empty
   */
  insert(topic: Topic, rows: readonly RawEvent[], token: string): Promise<void>;
  /** Whether an insert with this token is running: one that its client lost sight of may still take effect. */
  isInserting(token: string): Promise<boolean>;
  /** Rows of a lane between two sequences, both included. */
  countBetween(lane: Lane, first: bigint, last: bigint): Promise<number>;
  has(topic: Topic, tenant: string, eventId: string): Promise<boolean>;
  /** Rows, and distinct events among them. */
  count(topic: Topic): Promise<{ readonly rows: number; readonly events: number }>;
  empty(topic: Topic): Promise<void>;
}

export function createRawEvents(warehouse: RawDatabase): RawEvents {
  const table = (topic: Topic) => `${warehouse.databases.raw}.events_${domainOf(topic).replaceAll('-', '_')}`;

  return {
    async insert(topic, rows, token) {
      // `async_insert` would gather batches on the server and acknowledge by its own rules.
      const settings = { insert_deduplication_token: token, insert_deduplicate: 1, async_insert: 0 };
      await warehouse.insert(table(topic), rows, { settings });
    },

    async isInserting(token) {
      const [row] = await warehouse.query<{ running: number }>(
        `SELECT count() AS running FROM system.processes
         WHERE position(query, {token:String}) > 0 AND position(query, 'system.processes') = 0`,
        { token },
      );
      return Number(row?.running ?? 0) > 0;
    },

    async countBetween({ topic, partition }, first, last) {
      const [row] = await warehouse.query<{ rows: number }>(
        `SELECT count() AS rows FROM ${table(topic)}
         WHERE topic = {topic:String} AND partition = {partition:UInt16}
           AND sequence >= {first:UInt64} AND sequence <= {last:UInt64}`,
        { topic, partition, first: first.toString(), last: last.toString() },
      );
      return Number(row?.rows ?? 0);
    },

    async has(topic, tenant, eventId) {
      const [row] = await warehouse.query<{ rows: number }>(
        `SELECT count() AS rows FROM ${table(topic)} WHERE tenant = {tenant:String} AND event_id = {id:UUID}`,
        { tenant, id: eventId },
      );
      return Number(row?.rows ?? 0) > 0;
    },

    async count(topic) {
      const [row] = await warehouse.query<{ rows: number; events: number }>(
        `SELECT count() AS rows, uniqExact(event_id) AS events FROM ${table(topic)}`,
      );
      return { rows: Number(row?.rows ?? 0), events: Number(row?.events ?? 0) };
    },

    async empty(topic) {
      await warehouse.command(`TRUNCATE TABLE ${table(topic)}`);
    },
  };
}
