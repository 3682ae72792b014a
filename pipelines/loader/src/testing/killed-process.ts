import { createInProcessTransport } from '@skillhub/pipelines/transport';
import { createKafkaTransport } from '@skillhub/pipelines/transport-kafka';
import { createDeadLetters } from '@skillhub/pipelines/dead-letters';
import { createRelay } from '@skillhub/pipelines/relay';
import { createWarehouse } from '@skillhub/warehouse/engine';
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import pg from 'pg';
import { auditLoading } from '../audit';
import type { BatchJournal } from '../batch-journal';
import { createLoader } from '../loader';
import { createPostgresBatchJournal } from '../postgres-batch-journal';
import { createRawEvents, type RawEvents } from '../raw-events';
import { crashing } from './crashing';
import { checksum, migrateWarehouse } from './test-warehouse';
import { thingRegistry } from './things';

/** What the process is told in its first argument, as JSON. */
export interface KilledProcessOptions {
  readonly databaseUrl: string;
  readonly warehouseFolder: string;
  readonly databasePrefix: string;
  readonly migrations: string;
  /** Events in the store; loading ends with them. */
  readonly events: number;
  readonly batchSize: number;
  /** Over Kafka; in process without. */
  readonly kafka?: { readonly brokers: readonly string[]; readonly prefix: string };
  /** Kills itself at this call: `after insert` for the third time. */
  readonly dieAt?: { readonly where: string; readonly time: number };
  /** A loader that knows no tokens and no high-water mark. */
  readonly control?: boolean;
}

/** The last line of the process when it was not killed. */
export interface FinishedReport {
  readonly checksum: string;
  readonly clean: boolean;
  readonly rows: number;
  readonly events: number;
}

const options = JSON.parse(process.argv[2] ?? '') as KilledProcessOptions;
const say = (line: string): void => void writeSync(1, `${line}\n`);

let times = 0;
function dieAt(where: string): boolean {
  if (where !== options.dieAt?.where) return false;
  times += 1;
  if (times < options.dieAt.time) return false;
  process.kill(process.pid, 'SIGKILL');
  // Nothing more happens here, however long the signal takes.
  for (;;);
}

/** Takes whatever it is given for news. */
function withoutMemory(journal: BatchJournal): BatchJournal {
  return {
    ...journal,
    read: async () => ({ highWater: 0n, pending: undefined }),
    intend: async () => undefined,
    done: async () => undefined,
  };
}

function withoutTokens(rawEvents: RawEvents): RawEvents {
  return { ...rawEvents, insert: (topic, rows) => rawEvents.insert(topic, rows, randomUUID()) };
}

const pool = new pg.Pool({
  connectionString: options.databaseUrl,
  options: '-c role=skillhub_relay -c TimeZone=UTC',
});
const warehouse = await createWarehouse({
  path: options.warehouseFolder,
  databasePrefix: options.databasePrefix,
});
await migrateWarehouse(warehouse, options.migrations);
const registry = thingRegistry;
const deadLetters = createDeadLetters(pool);
const rawEvents = createRawEvents(warehouse);
const journal = createPostgresBatchJournal(pool, deadLetters);
const transport =
  options.kafka === undefined
    ? createInProcessTransport()
    : createKafkaTransport({ ...options.kafka, lingerMs: 5, sessionTimeoutMs: 1_500 });
const onError = (error: unknown): void => say(`error ${String(error)}`);
const relay = createRelay(
  { pool, transport: crashing(transport, ['publish'], dieAt), deadLetters, registry },
  { batchSize: options.batchSize, paceMs: 0, pollMs: 5, onError },
);
const all = Promise.withResolvers<void>();
async function checkWhetherAll(): Promise<void> {
  if ((await rawEvents.count('skillhub.sales.v1')).events >= options.events) all.resolve();
}
const loader = createLoader(
  {
    transport,
    journal: crashing(options.control ? withoutMemory(journal) : journal, ['intend', 'done'], dieAt),
    rawEvents: crashing(options.control ? withoutTokens(rawEvents) : rawEvents, ['insert'], dieAt),
    deadLetters,
    registry,
  },
  {
    onError,
    onLoaded: () => {
      say('loaded');
      void checkWhetherAll();
    },
  },
);

await loader.start();
say('started');
await checkWhetherAll();
relay.start();
await all.promise;
await relay.catchUp();
await relay.stop();
await loader.stop();
const audit = await auditLoading({ countStored: relay.countRelayed, rawEvents, deadLetters, registry });
const { rows, events } = await rawEvents.count('skillhub.sales.v1');
const report: FinishedReport = { checksum: await checksum(warehouse), clean: audit.clean, rows, events };
say(`finished ${JSON.stringify(report)}`);
await transport.close();
await warehouse.close();
await pool.end();
process.exit(0);
