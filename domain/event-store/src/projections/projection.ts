import type { DomainEvent, RecordedEach } from '@skillhub/domain/kernel';

/** Type of a column; its value in a row is what JSON has for it, dates and instants as ISO texts, numeric as text. */
export type ColumnType =
  | 'text'
  | 'uuid'
  | 'integer'
  | 'bigint'
  | 'double precision'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'numeric'
  | 'jsonb';

/** A column for each field of a row: field `ownerId` is column `owner_id`. */
export type Columns<Row> = { readonly [Field in keyof Row & string]-?: ColumnType };

/**
 * A table with one row per stream, folded from the stream's events. Besides the columns of `columns` it has `tenant text`,
 * `stream_id text`, `version integer` and the primary key (tenant, stream_id); `version` is that of the last event folded
 * in, by which repeats are known and gaps are found. Close it with `event_store.isolate_read_model(…)`.
 */
export interface FoldTable<Row extends object, Event extends DomainEvent = DomainEvent> {
  readonly kind: 'fold';
  /** `sales_read.deals` */
  readonly table: string;
  /** The streams it folds, by what stands before their first `-`: `deal`. */
  readonly category: string;
  readonly columns: Columns<Row>;
  /**
   * Pure. Called with every event of the stream in version order. `undefined` until there is a row; a row never goes away
   * again (mark it instead: the version of a deleted row would be lost).
   */
  evolve(row: Row | undefined, event: RecordedEach<Event>): Row | undefined;
}

/** A table with rows made from single events. Besides `columns` it has `tenant text`; its primary key is (tenant, …key). */
export interface MapTable<Row extends object, Event extends DomainEvent = DomainEvent> {
  readonly kind: 'map';
  readonly table: string;
  readonly types: readonly Event['type'][];
  readonly columns: Columns<Row>;
  /** The fields that tell rows apart within a tenant; one key belongs to one event. */
  readonly key: readonly string[];
  /** Pure. The rows of one event. */
  rows(event: RecordedEach<Event>): readonly Row[];
}

/** Either kind, whatever its row. */
export type ReadModelTable = FoldTable<object> | MapTable<object>;

/** Read models that follow the log together, under one checkpoint. */
export interface Projection {
  /** Its checkpoint's name: `sales`. */
  readonly name: string;
  readonly tables: readonly ReadModelTable[];
}

/** Declares a {@link FoldTable}: `foldTable<DealRow, SalesEvent>({ table, category, columns, evolve })`. */
export function foldTable<Row extends object, Event extends DomainEvent = DomainEvent>(
  definition: Omit<FoldTable<Row, Event>, 'kind'>,
): FoldTable<Row, Event> {
  return { kind: 'fold', ...definition };
}

/** Declares a {@link MapTable}. */
export function mapTable<Row extends object, Event extends DomainEvent = DomainEvent>(
  definition: Omit<MapTable<Row, Event>, 'kind' | 'key'> & { readonly key: readonly (keyof Row & string)[] },
): MapTable<Row, Event> {
  return { kind: 'map', ...definition };
}
