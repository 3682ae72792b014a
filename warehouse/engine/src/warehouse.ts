import type { ClickHouseClient } from '@clickhouse/client';

/** Values of the `{name:Type}` placeholders of a statement; never pasted into its text. */
export type QueryParams = Readonly<Record<string, unknown>>;

/** The three databases, in the order a fact passes through them, with the prefix of this installation. */
export interface WarehouseDatabases {
  /** Events as they were loaded. */
  readonly raw: string;
  /** Views that rename and cast, one for each family of events. */
  readonly staging: string;
  /** What the metric layer reads. */
  readonly marts: string;
}

export interface InsertOptions {
  /**
   * Set in the statement itself: settings sent beside it would stay on the session of the embedded engine and change
   * the next statement (a deduplication token left behind drops rows).
   */
  readonly settings?: Readonly<Record<string, string | number>>;
}

/**
 * The analytical engine: ClickHouse, embedded (chDB) or a server, behind the same client and the same SQL. Both run
 * `warehouse.suite.ts`. Money comes back as decimal strings, 64-bit integers as numbers (the product counts below 2^53).
 */
export interface Warehouse {
  readonly databases: WarehouseDatabases;
  readonly databasePrefix: string;
  readonly kind: 'embedded' | 'server';
  /** For what this port does not offer: the loader's inserts, health checks. */
  readonly client: ClickHouseClient;
  /** Rows as objects, one property for each column. */
  query<Row>(sql: string, params?: QueryParams): Promise<Row[]>;
  /** Rows as arrays in column order: the quickest form, for answers that are mapped anyway. */
  rows(sql: string, params?: QueryParams): Promise<unknown[][]>;
  /** A statement without an answer. */
  command(sql: string, params?: QueryParams): Promise<void>;
  insert(table: string, rows: readonly object[], options?: InsertOptions): Promise<void>;
  /** Runs `work` after the writes that were asked for before it: model runs and migrations never interleave. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  ping(): Promise<boolean>;
  /** Waits for what is running, refuses what comes later. */
  close(): Promise<void>;
}
