import type { Literal, Template } from '../template/template';

export type Materialization = 'view' | 'table' | 'incremental';
export type IncrementalStrategy = 'append' | 'delete+insert';

/** What `config(…)` of a model may say: the part of dbt-clickhouse's configuration that the runner knows. */
export interface ModelConfig {
  readonly materialized: Materialization;
  /** Database, without the prefix of the installation. */
  readonly schema: string;
  /** @default MergeTree() */
  readonly engine: string;
  readonly orderBy: readonly string[];
  readonly uniqueKey: readonly string[];
  readonly strategy: IncrementalStrategy;
  /** Settings of the table. */
  readonly settings: Readonly<Record<string, string | number>>;
}

export interface ColumnDoc {
  readonly name: string;
  readonly description: string;
  readonly dataType: string | undefined;
  readonly checks: readonly GenericCheck[];
}

/** A data test of dbt that is declared on a column. */
export type GenericCheck =
  | { readonly kind: 'unique' }
  | { readonly kind: 'not_null' }
  | { readonly kind: 'accepted_values'; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: 'relationships'; readonly to: string; readonly field: string };

export interface Model {
  readonly name: string;
  /** Path from the project's folder. */
  readonly file: string;
  readonly rawCode: string;
  readonly template: Template;
  readonly config: ModelConfig;
  /** The literal arguments of `config(…)`, as the manifest shows them. */
  readonly declaredConfig: Readonly<Record<string, Literal>>;
  readonly refs: readonly string[];
  readonly sources: readonly SourceRef[];
  readonly description: string;
  readonly columns: readonly ColumnDoc[];
  readonly patchFile: string | undefined;
}

export interface SourceRef {
  readonly source: string;
  readonly table: string;
}

export interface SourceTable {
  readonly source: string;
  readonly name: string;
  readonly file: string;
  /** Database, with the prefix. */
  readonly schema: string;
  readonly description: string;
  readonly sourceDescription: string;
  readonly columns: readonly ColumnDoc[];
}

/** A query in a file of its own that must find nothing. */
export interface SingularCheck {
  readonly name: string;
  readonly file: string;
  readonly rawCode: string;
  readonly template: Template;
  readonly refs: readonly string[];
}

export type Cell = string | number | boolean | null;
export type FixtureRow = Readonly<Record<string, Cell>>;

/** Given rows of its inputs, a model gives the expected rows. */
export interface UnitTest {
  readonly name: string;
  readonly file: string;
  readonly model: string;
  readonly description: string;
  readonly given: readonly { readonly input: UnitTestInput; readonly rows: readonly FixtureRow[] }[];
  readonly expect: readonly FixtureRow[];
  readonly incremental: boolean;
  readonly vars: Readonly<Record<string, Literal>>;
}

export type UnitTestInput =
  | { readonly kind: 'ref'; readonly model: string }
  | { readonly kind: 'source'; readonly source: string; readonly table: string }
  | { readonly kind: 'this' };

/** A dbt project, read and checked; models in an order in which each comes after what it refers to. */
export interface Project {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly vars: Readonly<Record<string, Literal>>;
  readonly models: readonly Model[];
  readonly sources: readonly SourceTable[];
  readonly singularChecks: readonly SingularCheck[];
  readonly unitTests: readonly UnitTest[];
}
