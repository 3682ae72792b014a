import type { Warehouse } from '@skillhub/warehouse/engine';
import type { Model, Project } from '../project/project';
import { compile, relationOf } from './compile-model';

/** What stands under a model's name in the engine before a run. */
export interface ExistingRelation {
  readonly engine: string;
  readonly comment: string;
}

export type Materialized = 'built' | 'updated' | 'unchanged';

export interface MaterializeOptions {
  readonly hash: string;
  readonly existing: ExistingRelation | undefined;
  readonly fullRefresh: boolean;
}

/**
 * Fills the relation of one model. Tables are built beside the old one and exchanged with it in one step; additions are
 * one insert: a reader sees the state before or the state after.
 */
export async function materialize(
  warehouse: Warehouse,
  project: Project,
  model: Model,
  options: MaterializeOptions,
): Promise<Materialized> {
  const { existing, hash } = options;
  const isView = existing?.engine === 'View';
  const isCurrent = existing?.comment === commentOf(hash);
  const self = relationOf(project, model);
  const full = () => compile(project, model.template, { incremental: false, self });
  if (model.config.materialized === 'view') {
    if (isView && isCurrent) return 'unchanged';
    if (existing !== undefined && !isView) await warehouse.command(`DROP TABLE ${self} SYNC`);
    await warehouse.command(`CREATE OR REPLACE VIEW ${self} AS\n${full()}\nCOMMENT '${commentOf(hash)}'`);
    return 'built';
  }
  if (isView) await warehouse.command(`DROP VIEW ${self} SYNC`);
  const standing = isView ? undefined : existing;
  const mustBuild =
    model.config.materialized === 'table' || options.fullRefresh || standing === undefined || !isCurrent;
  if (mustBuild) {
    await build(warehouse, model, self, full(), hash, standing !== undefined);
    return 'built';
  }
  await add(warehouse, model, self, compile(project, model.template, { incremental: true, self }));
  return 'updated';
}

const commentOf = (hash: string) => `model ${hash}`;

async function build(
  warehouse: Warehouse,
  model: Model,
  self: string,
  sql: string,
  hash: string,
  exists: boolean,
): Promise<void> {
  const next = `${self}__next`;
  const { engine, orderBy } = model.config;
  const settings = Object.entries({ allow_nullable_key: 1, ...model.config.settings })
    .map(([name, value]) => `${name} = ${typeof value === 'number' ? String(value) : `'${value}'`}`)
    .join(', ');
  await warehouse.command(`DROP TABLE IF EXISTS ${next} SYNC`);
  await warehouse.command(
    `CREATE TABLE ${next} ENGINE = ${engine} ORDER BY (${orderBy.join(', ')}) SETTINGS ${settings}\n` +
      `COMMENT '${commentOf(hash)}' AS\n${sql}`,
  );
  if (!exists) {
    await warehouse.command(`RENAME TABLE ${next} TO ${self}`);
    return;
  }
  await warehouse.command(`EXCHANGE TABLES ${next} AND ${self}`);
  await warehouse.command(`DROP TABLE ${next} SYNC`);
}

async function add(warehouse: Warehouse, model: Model, self: string, sql: string): Promise<void> {
  if (model.config.strategy === 'append') {
    await warehouse.command(`INSERT INTO ${self}\n${sql}`);
    return;
  }
  const delta = `${self}__delta`;
  const keys = model.config.uniqueKey.join(', ');
  await warehouse.command(`DROP TABLE IF EXISTS ${delta} SYNC`);
  await warehouse.command(
    `CREATE TABLE ${delta} ENGINE = MergeTree ORDER BY (${model.config.orderBy.join(', ')})\n` +
      `SETTINGS allow_nullable_key = 1 AS\n${sql}`,
  );
  await warehouse.command(`DELETE FROM ${self} WHERE (${keys}) IN (SELECT ${keys} FROM ${delta})`);
  await warehouse.command(`INSERT INTO ${self} SELECT * FROM ${delta}`);
  await warehouse.command(`DROP TABLE ${delta} SYNC`);
}
