import type { AppendRequest } from '@skillhub/domain/kernel';
import pg from 'pg';
import { inFlight } from './sample-deals';

/** The same columns and indexes as the event log, without policies, functions or a version check. */
export async function createBareTable(owner: pg.Pool): Promise<void> {
  await owner.query('CREATE SCHEMA bare; CREATE TABLE bare.events (LIKE event_store.events INCLUDING ALL)');
}

const COLUMNS = 'tenant, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at';

/** What pgbench does with a script of one INSERT: each connection one row, one commit, the next row. */
export async function insertSingly(
  url: string,
  requests: readonly AppendRequest[],
  connections: number,
): Promise<number> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const shares = clients.map((client, index) => ({
    client,
    own: requests.filter((_, n) => n % connections === index),
  }));
  const milliseconds = await inFlight(connections, shares, async ({ client, own }) => {
    for (const request of own) {
      await client.query({
        name: 'single',
        text: `INSERT INTO bare.events (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        values: [...rowOf(request)],
      });
    }
  });
  await Promise.all(clients.map((client) => client.end()));
  return milliseconds;
}

/** So many rows in one statement, one statement after the other. */
export async function insertUnnested(
  url: string,
  requests: readonly AppendRequest[],
  rowsPerStatement: number,
  into = 'bare.events',
): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const started = performance.now();
  for (let start = 0; start < requests.length; start += rowsPerStatement) {
    const rows = requests.slice(start, start + rowsPerStatement).map(rowOf);
    await client.query({
      name: 'unnested',
      text: `INSERT INTO ${into} (${COLUMNS}) SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::uuid[],
               $5::text[], $6::int[], $7::jsonb[], $8::jsonb[], $9::timestamptz[])`,
      values: Array.from({ length: 9 }, (_, column) => rows.map((row) => row[column])),
    });
  }
  const milliseconds = performance.now() - started;
  await client.end();
  return milliseconds;
}

function rowOf({
  tenant,
  streamId,
  expectedVersion,
  events,
  metadata,
}: AppendRequest): readonly (string | number)[] {
  const [event] = events;
  if (!event) throw new Error('a request of the benchmark has one event');
  return [
    tenant,
    streamId,
    expectedVersion + 1,
    event.eventId,
    event.type,
    1,
    JSON.stringify(event.data),
    JSON.stringify(metadata),
    event.occurredAt,
  ];
}
