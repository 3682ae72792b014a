import type { ClickHouseClient } from '@clickhouse/client';
import { openClient, type EmbeddedWarehouse, type WarehouseServer } from './open-client';
import { insertStatement } from './insert-statement';
import { WarehouseError } from './warehouse-error';
import type { InsertOptions, QueryParams, Warehouse, WarehouseDatabases } from './warehouse';

export type WarehouseOptions = (EmbeddedWarehouse | WarehouseServer) & {
  /** Put before `raw`, `staging` and `marts`, so that several installations share one engine. @default '' */
  readonly databasePrefix?: string;
};

/**
 * Opens the engine and creates the three databases where they are missing.
 * @throws WarehouseError when the folder belongs to another process or the engine cannot be reached
 */
export async function createWarehouse(options: WarehouseOptions): Promise<Warehouse> {
  const prefix = options.databasePrefix ?? '';
  if (!/^\w{0,40}$/.test(prefix)) throw new RangeError(`not a database prefix: ${prefix}`);
  const client = await openClient(options);
  const warehouse = new ClickHouseWarehouse(client, prefix, 'url' in options ? 'server' : 'embedded');
  try {
    for (const database of Object.values(warehouse.databases)) {
      await warehouse.command(`CREATE DATABASE IF NOT EXISTS ${String(database)} ENGINE = Atomic`);
    }
    return warehouse;
  } catch (cause) {
    await client.close();
    const reason = cause instanceof Error ? cause.message : String(cause);
    const where = 'url' in options ? options.url : options.path;
    throw new WarehouseError(
      'warehouse.unavailable',
      `The warehouse at ${where} does not answer: ${reason}`,
      {
        cause,
      },
    );
  }
}

class ClickHouseWarehouse implements Warehouse {
  readonly databases: WarehouseDatabases;
  readonly #running = new Set<Promise<unknown>>();
  #queue: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;

  constructor(
    readonly client: ClickHouseClient,
    readonly databasePrefix: string,
    readonly kind: 'embedded' | 'server',
  ) {
    this.databases = {
      raw: `${databasePrefix}raw`,
      staging: `${databasePrefix}staging`,
      marts: `${databasePrefix}marts`,
    };
  }

  query<Row>(sql: string, params?: QueryParams): Promise<Row[]> {
    return this.#track(async () => {
      const answer = await this.client.query({
        query: sql,
        format: 'JSONEachRow',
        ...queryParams(params),
      });
      return answer.json<Row>();
    });
  }

  rows(sql: string, params?: QueryParams): Promise<unknown[][]> {
    return this.#track(async () => {
      const answer = await this.client.query({
        query: sql,
        format: 'JSONCompact',
        ...queryParams(params),
      });
      const { data } = await answer.json<unknown[]>();
      return data;
    });
  }

  command(sql: string, params?: QueryParams): Promise<void> {
    return this.#track(async () => {
      await this.client.command({ query: sql, ...queryParams(params) });
    });
  }

  insert(table: string, rows: readonly object[], options: InsertOptions = {}): Promise<void> {
    if (rows.length === 0) return Promise.resolve();
    return this.#track(async () => {
      await this.client.command({ query: insertStatement(table, rows, options.settings ?? {}) });
    });
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    // A failure belongs to whoever asked; the next in the queue starts all the same.
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async ping(): Promise<boolean> {
    if (this.#closing !== undefined) return false;
    return (await this.client.ping({ select: true })).success;
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue
      .then(() => Promise.allSettled([...this.#running]))
      .then(() => this.client.close());
    return this.#closing;
  }

  #track<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing !== undefined) {
      return Promise.reject(new WarehouseError('warehouse.closed', 'The warehouse is closed.'));
    }
    const running = work();
    this.#running.add(running);
    const done = () => this.#running.delete(running);
    running.then(done, done);
    return running;
  }
}

const queryParams = (params: QueryParams | undefined) =>
  params === undefined ? {} : { query_params: { ...params } };
