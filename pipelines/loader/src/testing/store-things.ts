import type { Pool } from 'pg';
import { thing, thingId } from './things';

/** Writes the things from first to last into the event log, in this order, as one transaction. */
export async function storeThings(
  owner: Pool,
  first: number,
  last: number,
  change: (n: number) => Partial<Record<'type' | 'data', string>> = () => ({}),
): Promise<void> {
  const rows = Array.from({ length: last - first + 1 }, (_, i) => {
    const n = first + i;
    const { attributes, payload } = thing(n);
    return {
      n,
      tenant: attributes['tenant'],
      // A stream for each, so that versions need no counting.
      stream_id: `thing-${n}`,
      event_id: thingId(n),
      type: 'ThingCounted',
      data: payload,
      metadata: { actor: 'user-1', correlationId: `c-${n}`, origin: 'demo' },
      ...change(n),
    };
  });
  await owner.query(
    `INSERT INTO event_store.events (tenant, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at)
     SELECT e.tenant, e.stream_id, 1, e.event_id, e.type, 1, e.data::jsonb, e.metadata, '2026-11-20T08:30:00.123Z'
     FROM jsonb_to_recordset($1::jsonb) AS e (n bigint, tenant text, stream_id text, event_id uuid, type text, data text,
       metadata jsonb)
     ORDER BY e.n`,
    [JSON.stringify(rows)],
  );
}
