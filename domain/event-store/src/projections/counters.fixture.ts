import { assertNever, type DomainEvent } from '@skillhub/domain/kernel';
import { foldTable, mapTable } from './projection';

/** A small projection for the tests of the projector: counters by stream, and each single count. */
type Counted = DomainEvent<'Counted', { readonly by: number }>;
export type CounterEvent = Counted | DomainEvent<'Named', { readonly name: string }>;

export interface CounterRow {
  readonly name: string | null;
  readonly total: number;
  readonly history: readonly number[];
  readonly lastAt: string;
}

export const counters = foldTable<CounterRow, CounterEvent>({
  table: 'sales_read.counters',
  category: 'counter',
  columns: { name: 'text', total: 'bigint', history: 'jsonb', lastAt: 'timestamptz' },
  evolve: (row, event) => {
    const before = row ?? { name: null, total: 0, history: [], lastAt: event.occurredAt };
    switch (event.type) {
      case 'Counted': {
        const { by } = event.data;
        return {
          ...before,
          total: before.total + by,
          history: [...before.history, by],
          lastAt: event.occurredAt,
        };
      }
      case 'Named':
        return { ...before, name: event.data.name, lastAt: event.occurredAt };
      default:
        return row === undefined ? undefined : assertNever(event);
    }
  },
});

export interface CountRow {
  readonly eventId: string;
  readonly by: number;
}

export const counts = mapTable<CountRow, Counted>({
  table: 'sales_read.counts',
  types: ['Counted'],
  key: ['eventId'],
  columns: { eventId: 'uuid', by: 'integer' },
  rows: (event) => [{ eventId: event.eventId, by: event.data.by }],
});

/** What a migration of read models does. */
export const COUNTER_TABLES = `
  CREATE TABLE sales_read.counters (
    tenant text NOT NULL, stream_id text NOT NULL, version integer NOT NULL,
    name text, total bigint NOT NULL, history jsonb NOT NULL, last_at timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant, stream_id));
  CREATE TABLE sales_read.counts (
    tenant text NOT NULL, event_id uuid NOT NULL, by integer NOT NULL, PRIMARY KEY (tenant, event_id));
  SELECT event_store.isolate_read_model('sales_read.counters'), event_store.isolate_read_model('sales_read.counts');`;
