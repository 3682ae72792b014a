import { ClickHouseLogLevel, createClient, type ClickHouseClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WarehouseError } from './warehouse-error';

/** The embedded engine in a folder, or `:memory:` for one that leaves nothing behind. */
export interface EmbeddedWarehouse {
  readonly path: string;
}

export interface WarehouseServer {
  /** `http(s)://host:port` */
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  /** @default 10 */
  readonly maxConnections?: number;
}

/** Money comes back exactly, as text; 64-bit integers as numbers. */
const ANSWERS = {
  output_format_json_quote_decimals: 1,
  output_format_json_quote_64bit_integers: 0,
} as const;
/** Failures reach the caller, who logs them once. */
const log = { level: ClickHouseLogLevel.OFF };

/** @throws WarehouseError `warehouse.folder_in_use` or `warehouse.unavailable` */
export async function openClient(options: EmbeddedWarehouse | WarehouseServer): Promise<ClickHouseClient> {
  if ('url' in options) {
    return createClient({
      url: options.url,
      log,
      max_open_connections: options.maxConnections ?? 10,
      clickhouse_settings: ANSWERS,
      ...(options.username === undefined ? {} : { username: options.username }),
      ...(options.password === undefined ? {} : { password: options.password }),
    });
  }
  try {
    if (options.path !== ':memory:') mkdirSync(options.path, { recursive: true });
    const client = createClient({ log, connection: embeddedConnection(options.path) });
    // The embedded engine keeps settings on its one session: said once here instead of with every question.
    for (const [name, value] of Object.entries(ANSWERS)) {
      await client.command({ query: `SET ${name} = ${String(value)}` });
    }
    return client;
  } catch (cause) {
    throw explained(options.path, cause);
  }
}

type ClientOptions = NonNullable<Parameters<typeof createClient>[0]>;

/** The same interface, published twice; under `exactOptionalPropertyTypes` the two copies do not unify. */
const embeddedConnection = (path: string) =>
  createChdbConnection({ path }) as unknown as NonNullable<ClientOptions['connection']>;

function explained(path: string, cause: unknown): WarehouseError {
  const message = cause instanceof Error ? cause.message : String(cause);
  // chDB holds one folder per process: a second one is our own mistake, not another process.
  if (message.includes('one active data directory')) {
    return new WarehouseError(
      'warehouse.unavailable',
      `This process already has another warehouse folder open; close it before opening ${path}.`,
      { cause },
    );
  }
  const owner = ownerOf(path);
  if (owner === undefined || owner === process.pid || !isRunning(owner)) {
    return new WarehouseError(
      'warehouse.unavailable',
      `The warehouse folder ${path} could not be opened: ${message}`,
      {
        cause,
      },
    );
  }
  return new WarehouseError(
    'warehouse.folder_in_use',
    `The warehouse folder ${path} is in use by process ${String(owner)}. One process owns it at a time: stop that one, ` +
      'or give this one another folder (SKILLHUB_DATA_DIR) or a ClickHouse server (CLICKHOUSE_URL).',
    { cause },
  );
}

/** The engine writes the number of the process that owns a folder into its `status` file. */
function ownerOf(path: string): number | undefined {
  try {
    const pid = /^PID: (\d+)$/m.exec(readFileSync(join(path, 'status'), 'utf8'))?.[1];
    return pid === undefined ? undefined : Number(pid);
  } catch {
    // No file, or not readable: then nobody is known to own the folder.
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
